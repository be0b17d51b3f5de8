// Each role of the demo signs in once, through both steps.
import { test } from './fixtures';
import { keepSession, STAFF_ROLES } from './staff';

for (const role of STAFF_ROLES) {
  test(`the ${role} signs in`, async ({ page }) => {
    await keepSession(page, role);
  });
}
