import account from './account';
import byPost from './by-post';
import charter from './charter';
import claims from './claims';
import common from './common';
import deadline from './deadline';
import decisions from './decisions';
import desk from './desk';
import directives from './directives';
import errors from './errors';
import files from './files';
import follow from './follow';
import landing from './landing';
import link from './link';
import logged from './logged';
import queue from './queue';
import receipt from './receipt';
import refused from './refused';
import register from './register';
import reminders from './reminders';
import retention from './retention';
import rights from './rights';
import settings from './settings';
import situations from './situations';
import staff from './staff';
import statistics from './statistics';
import tasks from './tasks';
import templates from './templates';
import wizard from './wizard';

export default {
  account,
  byPost,
  charter,
  common,
  decisions,
  deadline,
  claims,
  desk,
  directives,
  errors,
  files,
  follow,
  landing,
  link,
  logged,
  queue,
  receipt,
  refused,
  register,
  reminders,
  retention,
  rights,
  settings,
  situations,
  staff,
  statistics,
  tasks,
  templates,
  wizard,
};
