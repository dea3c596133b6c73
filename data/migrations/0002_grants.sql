-- Row-level security holds for the owner too; a data migration needs a policy of its own.
do $$ declare t record; begin
  for t in select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'institutions', 'personnel', 'cases', 'complaints', 'vault', 'oversight')
  loop execute 'alter table ' || t.name || ' force row level security'; end loop;
end $$;
--> statement-breakpoint
-- Each role reads and writes its own schema; DELETE and TRUNCATE are granted to nobody.
grant usage on schema platform to institutions_app, personnel_app, cases_app, complaints_app, oversight_app, vault_app, cases_reader, personnel_guard, complaints_link;
grant select on platform.jurisdiction, platform."grant", platform.world to institutions_app, personnel_app, cases_app, complaints_app, oversight_app, vault_app;
grant insert on platform.event to institutions_app, personnel_app, cases_app, complaints_app, oversight_app, vault_app;
grant select on platform.event to cases_app;
grant select, insert on platform.idempotency_key to institutions_app, personnel_app, cases_app, complaints_app, oversight_app, vault_app;
grant usage on schema institutions to institutions_app;
grant select on all tables in schema institutions to institutions_app;
grant usage on schema personnel to personnel_app;
grant select on all tables in schema personnel to personnel_app;
grant usage on schema cases to cases_app;
grant select, insert, update on cases."case", cases.case_number to cases_app;
grant select, insert on cases.case_handler to cases_app;
grant usage on schema complaints to complaints_app;
grant select, insert, update on complaints.complaint, complaints.referral to complaints_app;
grant select, insert on complaints.step to complaints_app;
grant usage on schema vault to vault_app, complaints_app;
grant insert on vault.identity to complaints_app;
grant select on vault.identity to vault_app;
grant select, insert, update on vault.disclosure to vault_app;
-- A request for an identity needs a complaint that the requester sees, of that very centre.
grant usage on schema complaints to vault_app;
grant select (id, centre_id, jurisdiction) on complaints.complaint to vault_app;
grant usage on schema oversight to oversight_app;
grant select on all tables in schema oversight to oversight_app;
--> statement-breakpoint
-- Number series hold no facts about a case; only handlers of the office advance them.
alter table cases.case_number enable row level security;
alter table cases.case_number force row level security;
create policy own_series on cases.case_number for all using (agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) = 'HANDLER');
--> statement-breakpoint
-- Published facts: what a subgraph shows to other subgraphs, under the viewer's own claims (security_invoker).
create view institutions.published_office with (security_invoker = true) as
  select id, code, name, level, jurisdiction, 'AGENCY' as kind, null::uuid as agency_id from institutions.agency
  union all
  select id, code, name, null, jurisdiction, 'CENTRE', agency_id from institutions.assistance_centre;
grant usage on schema institutions to cases_app, complaints_app, oversight_app;
grant select (id, code, name, level, jurisdiction) on institutions.agency to cases_app, complaints_app, oversight_app;
grant select (id, code, name, jurisdiction, agency_id) on institutions.assistance_centre to cases_app, complaints_app, oversight_app;
grant select on institutions.published_office to cases_app, complaints_app, oversight_app;
create view cases.published_case_fact with (security_invoker = true) as
  select id, agency_id, jurisdiction, province, prefecture, kind, patent_type, docketed_on, concluded_on, disposition from cases."case";
grant usage on schema cases to oversight_app;
grant select (id, agency_id, jurisdiction, province, prefecture, kind, patent_type, docketed_on, concluded_on, disposition) on cases."case" to oversight_app;
grant select on cases.published_case_fact to oversight_app;
create view complaints.published_complaint with (security_invoker = true) as
  select id, agency_id, jurisdiction, status, registered_on, case_id from complaints.complaint;
grant usage on schema complaints to cases_app;
grant select (id, agency_id, jurisdiction, status, registered_on, case_id) on complaints.complaint to cases_app;
grant select on complaints.published_complaint to cases_app;
--> statement-breakpoint
-- Rights on functions are settled before their owner changes: afterwards only the new owner could, and a REVOKE would do nothing.
-- The guard of R15.1: the facts about officers and their newest certificates, locked until the acting transaction ends, so
-- that nothing revoked in between gets through. Only officers in the viewer's reach.
grant usage, create on schema personnel to personnel_guard;
grant select, update on personnel.officer, personnel.certificate to personnel_guard;
create policy guard on personnel.officer to personnel_guard using (true);
create policy guard on personnel.certificate to personnel_guard using (true);
create function personnel.certificates_for_action(officers uuid[]) returns table (
  officer_id uuid, name text, agency_id uuid, joined_on date, left_on date, certificate_id uuid, number text, area text,
  issued_on date, expires_on date, verification_due_on date, status text, status_from date
) language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform from personnel.officer o where o.id = any (officers) order by o.id for share;
  perform from personnel.certificate c where c.officer_id = any (officers) order by c.id for share;
  return query select o.id, o.name, o.agency_id, o.joined_on, o.left_on, c.id, c.number::text, c.area::text, c.issued_on, c.expires_on, c.verification_due_on, c.status, c.status_from
    from personnel.officer o left join personnel.certificate c on c.officer_id = o.id
    where o.id = any (officers) and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true)
    order by o.id, c.issued_on desc;
end $$;
revoke execute on function personnel.certificates_for_action from public;
grant usage on schema personnel to cases_app;
grant execute on function personnel.certificates_for_action to cases_app;
alter function personnel.certificates_for_action owner to personnel_guard;
-- The public check of a number: yes or no, nothing else (R15.1). Area is not asked: anywhere.
create function personnel.certificate_is_valid(wanted text, day date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from personnel.certificate c where c.number = wanted and c.issued_on <= day and day <= c.expires_on
    and day <= c.verification_due_on and (c.status = 'VALID' or day < c.status_from))
$$;
revoke execute on function personnel.certificate_is_valid from public;
grant execute on function personnel.certificate_is_valid to personnel_app;
alter function personnel.certificate_is_valid owner to personnel_guard;
revoke create on schema personnel from personnel_guard;
--> statement-breakpoint
-- Two-character Chinese search: bigrams, found by a function that reads the claims itself and gives only ids, which are
-- joined back under the policies.
create function cases.bigrams(t text) returns text[] language plpgsql immutable strict parallel safe as $$
declare c text[] := string_to_array(t, null); r text[] := '{}'; i int;
begin
  for i in 1 .. coalesce(array_length(c, 1), 0) - 1 loop
    if c[i] <> ' ' and c[i + 1] <> ' ' then r := r || (c[i] || c[i + 1]); end if;
  end loop;
  return r;
end $$;
alter table cases."case" add column grams text[] generated always as (cases.bigrams(coalesce(petitioner, '') || ' ' || respondent || ' ' || title)) stored;
create index case_grams on cases."case" using gin (grams) with (fastupdate = off);
grant usage, create on schema cases to cases_reader;
grant select on cases."case" to cases_reader;
grant select on platform."grant" to cases_reader;
create policy reader on cases."case" for select to cases_reader using (true);
create function cases.search_ids(term text, n int) returns table (id uuid, docketed_on date)
language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
  select found.id, found.docketed_on from (
    (select c.id, c.docketed_on from cases."case" c
      where char_length(term) >= 2 and c.grams @> cases.bigrams(term)
        and c.jurisdiction >= current_setting('app.lo', true) and c.jurisdiction < current_setting('app.hi', true)
        and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')
        and position(term in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0
      order by c.docketed_on desc, c.id desc limit n)
    union
    (select c.id, c.docketed_on from platform."grant" g join cases."case" c on c.id = g.object_id
      where char_length(term) >= 2
        and g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), ''))
        and g.valid_from <= platform.today() and platform.today() < g.valid_to
        and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')
        and position(term in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0
      order by c.docketed_on desc, c.id desc limit n)
  ) as found order by found.docketed_on desc, found.id desc limit n
$$;
revoke execute on function cases.search_ids from public;
grant execute on function cases.search_ids to cases_app;
alter function cases.search_ids owner to cases_reader;
-- The month by province and kind for the public figures; small numbers are withheld by oversight before they leave (R6.5).
create function cases.published_month(first_day date, next_month date) returns table (province text, kind text, docketed int, concluded int)
language sql stable security definer set search_path = pg_catalog as $$
  select c.province::text, c.kind, (count(*) filter (where c.docketed_on >= first_day and c.docketed_on < next_month))::int,
    (count(*) filter (where c.concluded_on >= first_day and c.concluded_on < next_month))::int
  from cases."case" c
  where (c.docketed_on >= first_day and c.docketed_on < next_month) or (c.concluded_on >= first_day and c.concluded_on < next_month)
  group by c.province, c.kind
$$;
revoke execute on function cases.published_month from public;
grant execute on function cases.published_month to oversight_app;
alter function cases.published_month owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- A complaint follows the case that its office docketed from it, in the case's own transaction. The function checks that the
-- complaint lies with the acting office; it says whether it moved.
grant usage, create on schema complaints to complaints_link;
grant select, update on complaints.complaint to complaints_link;
grant select, insert on complaints.step to complaints_link;
grant select, update on complaints.referral to complaints_link;
create policy link on complaints.complaint to complaints_link using (true);
create policy link on complaints.step to complaints_link using (true);
create policy link on complaints.referral to complaints_link using (true);
create function complaints.follow_case(wanted uuid, followed uuid, reached text, day date, next_due date, step_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if reached = 'DOCKETED' then
    update complaints.complaint c set status = 'DOCKETED', case_id = followed, next_due_on = null, version = version + 1
      where c.id = wanted and c.case_id is null and c.status in ('TRANSFERRED', 'ACKNOWLEDGED')
        and c.agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) = 'HANDLER';
  elsif reached = 'RESULT_RECEIVED' then
    update complaints.complaint c set status = 'RESULT_RECEIVED', next_due_on = next_due, version = version + 1
      where c.id = wanted and c.case_id = followed and c.status = 'DOCKETED'
        and c.agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) = 'HANDLER';
  else return false;
  end if;
  if not found then return false; end if;
  -- who dockets a complaint has taken it
  update complaints.referral r set acknowledged_on = day where r.complaint_id = wanted and r.acknowledged_on is null and r.returned_on is null;
  insert into complaints.step (id, complaint_id, status, "on") values (step_id, wanted, reached, day);
  return true;
end $$;
revoke execute on function complaints.follow_case from public;
grant execute on function complaints.follow_case to cases_app;
alter function complaints.follow_case owner to complaints_link;
-- The course of a complaint for whoever holds the receipt code, known here only by its hash (R7.1).
create function complaints.progress(hash text) returns table (status text, next_due_on date, centre_id uuid, step_status text, step_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select c.status, c.next_due_on, c.centre_id, s.status, s."on" from complaints.complaint c
  left join complaints.step s on s.complaint_id = c.id where c.receipt_hash = hash order by s."on", s.id
$$;
revoke execute on function complaints.progress from public;
grant execute on function complaints.progress to complaints_app;
alter function complaints.progress owner to complaints_link;
revoke create on schema complaints from complaints_link;
