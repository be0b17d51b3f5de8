import common from './common';
import errors from './errors';
import landing from './landing';
import link from './link';
import receipt from './receipt';
import rights from './rights';
import wizard from './wizard';

export default { common, errors, landing, link, receipt, rights, wizard };
