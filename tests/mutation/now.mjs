// Before a test file: says in the environment which test runs, for what it starts.
import { beforeEach } from 'node:test';

beforeEach((test) => {
  process.env.FANJIAN_TEST = test.name;
});
