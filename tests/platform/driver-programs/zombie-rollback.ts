import { onStage, twoRequests } from './stage.ts';

/** A, whose connection was lost, fails: as published, its rollback undoes B's insert, and B is told "committed". */
await onStage((stage) => twoRequests(stage, (a) => a`select 1 / 0`));
