/**
 * Every database role of the graph. Roles belong to the whole cluster, so migrations never make them; `bootstrap` does.
 * None is a superuser and none bypasses row-level security.
 */

/** owns the database, runs migrations, is never used for requests */
export const OWNER = 'peg_owner';

/** one login per subgraph, one for the vault of sealed identities */
export const APP_ROLES = ['institutions_app', 'personnel_app', 'cases_app', 'complaints_app', 'oversight_app', 'vault_app'] as const;

/** without login: they own SECURITY DEFINER functions, each with policies that let it see just what its function needs */
export const HELPER_ROLES = ['cases_reader', 'cases_mover', 'personnel_guard', 'complaints_link', 'talent_watch'] as const;

export const LOGIN_ROLES = [OWNER, ...APP_ROLES] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];
export type AppRole = (typeof APP_ROLES)[number];
