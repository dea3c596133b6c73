export { assignHandlers } from './mutations/assignHandlers.ts';
export { concludeCase } from './mutations/concludeCase.ts';
export { docketCase } from './mutations/docketCase.ts';
