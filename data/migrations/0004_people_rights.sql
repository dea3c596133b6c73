-- Every table forces row-level security on its owner too, as in 0002.
do $$ declare t record; begin
  for t in select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'institutions', 'personnel', 'cases', 'complaints', 'vault', 'oversight')
  loop execute 'alter table ' || t.name || ' force row level security'; end loop;
end $$;
--> statement-breakpoint
-- What holds for a time holds once: no two terms of one thing overlap.
create extension if not exists btree_gist with schema public;
-- One person, one card (§2.7): from the day of issue to the end of the term, or until it was withdrawn, lost or replaced.
alter table personnel.certificate add constraint certificate_one_card exclude using gist (officer_id with =,
  daterange(issued_on, greatest(issued_on, least(expires_on + 1,
    case when status in ('COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED') then status_from else expires_on + 1 end)), '[)') with &&);
alter table personnel.officer_service add constraint officer_service_once exclude using gist (officer_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table personnel.secondment add constraint secondment_once exclude using gist (officer_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table personnel.insignia add constraint insignia_one_holder exclude using gist (badge_no with =, daterange(issued_on, returned_on, '[)') with &&);
alter table institutions.agency_version add constraint agency_version_once exclude using gist (agency_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table institutions.jurisdiction_version add constraint jurisdiction_version_once exclude using gist (jurisdiction with =, daterange(valid_from, valid_to, '[)') with &&);
alter table institutions.programme_membership add constraint programme_membership_once exclude using gist (member_id with =, programme with =, daterange(valid_from, valid_to, '[)') with &&);
--> statement-breakpoint
-- Each role reads and writes its own schema; DELETE and TRUNCATE are granted to nobody.
grant select on all tables in schema institutions to institutions_app;
grant insert, update on institutions.agency_version, institutions.agency_unit, institutions.venue, institutions.equipment, institutions.programme_membership,
  institutions.key_contact_base, institutions.talent_profile, institutions.dispute_forecast, institutions.legal_instrument,
  institutions.legislation_project, institutions.collaboration_agreement to institutions_app;
grant update on institutions.agency to institutions_app;
grant insert on institutions.contact_activity, institutions.profile_patent, institutions.service_action to institutions_app;
grant select on all tables in schema personnel to personnel_app;
grant insert, update on all tables in schema personnel to personnel_app;
grant usage on schema institutions to personnel_app;
grant select (id, code, name, level, jurisdiction, parent_id) on institutions.agency to personnel_app;
--> statement-breakpoint
-- The guard of R15.1 knows the days on which a card had lapsed. Rights on functions are settled before their owner changes.
grant create on schema personnel to personnel_guard;
drop function personnel.certificates_for_action;
create function personnel.certificates_for_action(officers uuid[]) returns table (
  officer_id uuid, name text, agency_id uuid, joined_on date, left_on date, certificate_id uuid, number text, area text,
  issued_on date, expires_on date, verification_due_on date, status text, status_from date, lapses jsonb
) language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform from personnel.officer o where o.id = any (officers) order by o.id for share;
  perform from personnel.certificate c where c.officer_id = any (officers) order by c.id for share;
  return query select o.id, o.name, o.agency_id, o.joined_on, o.left_on, c.id, c.number::text, c.area::text, c.issued_on, c.expires_on, c.verification_due_on, c.status, c.status_from,
      (select coalesce(jsonb_agg(jsonb_build_object('from', lower(lapse), 'to', upper(lapse))), '[]') from unnest(c.lapses) as lapse)
    from personnel.officer o left join personnel.certificate c on c.officer_id = o.id
    where o.id = any (officers) and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true)
    order by o.id, c.issued_on desc;
end $$;
revoke execute on function personnel.certificates_for_action from public;
grant execute on function personnel.certificates_for_action to cases_app;
alter function personnel.certificates_for_action owner to personnel_guard;
drop function personnel.certificate_is_valid;
create function personnel.certificate_is_valid(wanted text, day date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from personnel.certificate c where c.number = wanted and c.issued_on <= day and day <= c.expires_on
    and day <= c.verification_due_on and (c.status = 'VALID' or day < c.status_from) and not c.lapses @> day)
$$;
revoke execute on function personnel.certificate_is_valid from public;
grant execute on function personnel.certificate_is_valid to personnel_app;
alter function personnel.certificate_is_valid owner to personnel_guard;
revoke create on schema personnel from personnel_guard;
