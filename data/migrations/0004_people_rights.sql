-- What was there before: an office was what it is from its first day, an officer who serves has served there. The owner may read
-- past row-level security only while it is not forced; the new tables are forced below.
alter table institutions.agency no force row level security;
alter table personnel.officer no force row level security;
insert into institutions.agency_version (id, agency_id, valid_from, name, name_en, level, parent_id, jurisdiction)
  select gen_random_uuid(), id, established_on, name, name_en, level, parent_id, jurisdiction from institutions.agency;
insert into personnel.officer_service (id, officer_id, agency_id, post, valid_from, jurisdiction)
  select gen_random_uuid(), id, agency_id, post, joined_on, jurisdiction from personnel.officer where left_on is null;
--> statement-breakpoint
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
grant select on institutions.jurisdiction_version, institutions.agency_version, institutions.agency_unit, institutions.venue, institutions.equipment,
  institutions.programme_membership, institutions.key_contact_base, institutions.contact_activity, institutions.collaboration_agreement,
  institutions.talent_profile, institutions.profile_patent, institutions.service_action, institutions.dispute_forecast,
  institutions.legal_instrument, institutions.legislation_project to institutions_app;
grant insert on institutions.agency_version, institutions.agency_unit, institutions.venue, institutions.equipment, institutions.programme_membership,
  institutions.key_contact_base, institutions.talent_profile, institutions.dispute_forecast, institutions.legal_instrument,
  institutions.legislation_project, institutions.collaboration_agreement, institutions.contact_activity, institutions.profile_patent,
  institutions.service_action to institutions_app;
-- What an act changes, and nothing beside it: whose a row is and where it lies stays as it was written.
grant update (name, name_en, level, parent_id, dissolved_on) on institutions.agency to institutions_app;
grant update (valid_to, merged_into_id, merger_document) on institutions.agency_version to institutions_app;
grant update (valid_to, plaque, plaque_from, approval_no, approved_on) on institutions.agency_unit to institutions_app;
grant update (valid_to) on institutions.venue, institutions.equipment to institutions_app;
grant update (valid_to, exit_reason, exit_document) on institutions.programme_membership to institutions_app;
grant update (status, status_from, joined_on, reason, version) on institutions.key_contact_base to institutions_app;
grant update (status, status_from, version) on institutions.talent_profile to institutions_app;
grant update (forecast_on, impact, likelihood, plan) on institutions.dispute_forecast to institutions_app;
grant update (status, promulgated_on, effective_from, repealed_on, previous_id, version) on institutions.legal_instrument to institutions_app;
grant update (stage, stage_from, instrument_id, version) on institutions.legislation_project to institutions_app;
grant update (ends_on) on institutions.collaboration_agreement to institutions_app;
-- An office that was taken over receives nothing more: other subgraphs do not find it from that day on (R17.1). Institutions
-- itself still knows it, so that what it once did keeps its name.
create or replace view institutions.published_office with (security_invoker = true) as
  select id, code, name, level, jurisdiction, 'AGENCY' as kind, null::uuid as agency_id from institutions.agency
    where dissolved_on is null or platform.today() < dissolved_on
  union all
  select id, code, name, null, jurisdiction, 'CENTRE', agency_id from institutions.assistance_centre;
grant select (dissolved_on) on institutions.agency to cases_app, complaints_app, oversight_app, personnel_app;
grant select on all tables in schema personnel to personnel_app;
grant insert on personnel.officer, personnel.officer_service, personnel.declared_relation, personnel.certificate, personnel.certificate_application,
  personnel.training_class, personnel.enrolment, personnel.study, personnel.seminar, personnel.secondment, personnel.field_post, personnel.insignia,
  personnel.safety_incident, personnel.commendation to personnel_app;
grant update (agency_id, jurisdiction, post, full_time, backbone, left_on, version) on personnel.officer to personnel_app;
grant update (valid_to, end_reason) on personnel.officer_service to personnel_app;
grant update (ends_on) on personnel.declared_relation to personnel_app;
grant update (status, status_from, status_reason, lapses, verification_due_on, version) on personnel.certificate to personnel_app;
grant update (status, checked_on, decided_on, refusal, certificate_id, version) on personnel.certificate_application to personnel_app;
grant update (status, submitted_on, consent_on, consent_no, refusal, version) on personnel.training_class to personnel_app;
grant update (attended, score, scored_on) on personnel.enrolment to personnel_app;
grant update (status, ended_on, hours) on personnel.study to personnel_app;
grant update (valid_to, ended_on, report, reported_on, version) on personnel.secondment to personnel_app;
grant update (valid_to) on personnel.field_post to personnel_app;
grant update (returned_on) on personnel.insignia to personnel_app;
grant update (decided_on, version) on personnel.commendation to personnel_app;
grant usage on schema institutions to personnel_app;
grant select (id, code, name, level, jurisdiction, parent_id) on institutions.agency to personnel_app;
-- Who is relieved of a case is marked, never removed (R2.2).
grant update (relieved_on, reason, lead, certificate_id, certificate_number) on cases.case_handler to cases_app;
--> statement-breakpoint
-- A centre that left the sequence takes no more complaints (R10.4): complaints looks up the terms of centres, nothing else of programmes.
create view institutions.published_membership with (security_invoker = true) as
  select member_id, programme, valid_from, valid_to from institutions.programme_membership;
grant select (member_id, programme, valid_from, valid_to) on institutions.programme_membership to complaints_app;
grant select on institutions.published_membership to complaints_app;
--> statement-breakpoint
-- The guard of R15.1 knows the days on which a card had lapsed. Rights on functions are settled before their owner changes.
grant create on schema personnel to personnel_guard;
drop function personnel.certificates_for_action;
create function personnel.certificates_for_action(officers uuid[]) returns table (
  officer_id uuid, name text, agency_id uuid, joined_on date, left_on date, certificate_id uuid, number text, area text,
  issued_on date, expires_on date, verification_due_on date, status text, status_from date, lapses jsonb, certificate_agency_id uuid
) language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform from personnel.officer o where o.id = any (officers)
    and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true) order by o.id for share;
  perform from personnel.certificate c where c.officer_id = any (officers)
    and c.jurisdiction >= current_setting('app.lo', true) and c.jurisdiction < current_setting('app.hi', true) order by c.id for share;
  return query select o.id, o.name, o.agency_id, o.joined_on, o.left_on, c.id, c.number::text, c.area::text, c.issued_on, c.expires_on, c.verification_due_on, c.status, c.status_from,
      (select coalesce(jsonb_agg(jsonb_build_object('from', lower(lapse), 'to', upper(lapse))), '[]') from unnest(c.lapses) as lapse), c.agency_id
    from personnel.officer o left join personnel.certificate c on c.officer_id = o.id
    where o.id = any (officers) and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true)
    order by o.id, c.issued_on desc;
end $$;
revoke execute on function personnel.certificates_for_action from public;
grant execute on function personnel.certificates_for_action to cases_app;
alter function personnel.certificates_for_action owner to personnel_guard;
drop function personnel.certificate_is_valid;
-- A card that names another office than the holder's of that day has to be replaced (§2.7); where no term of service is known for
-- the day, the office is not compared.
grant select on personnel.officer_service to personnel_guard;
create policy guard on personnel.officer_service for select to personnel_guard using (true);
create function personnel.certificate_is_valid(wanted text, day date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from personnel.certificate c where c.number = wanted and c.issued_on <= day and day <= c.expires_on
    and day <= c.verification_due_on and (c.status = 'VALID' or day < c.status_from) and not c.lapses @> day
    and not exists (select from personnel.officer_service s where s.officer_id = c.officer_id and s.agency_id <> c.agency_id
      and s.valid_from <= day and (s.valid_to is null or day < s.valid_to)))
$$;
revoke execute on function personnel.certificate_is_valid from public;
grant execute on function personnel.certificate_is_valid to personnel_app;
alter function personnel.certificate_is_valid owner to personnel_guard;
revoke create on schema personnel from personnel_guard;

--> statement-breakpoint
-- Service, relations and secondments (articles 14 and 15): what other subgraphs and other offices may learn or move by a function.
grant create on schema personnel to personnel_guard;
grant select, update (agency_id, jurisdiction) on personnel.declared_relation, personnel.insignia, personnel.study, personnel.certificate_application to personnel_guard;
grant select, update (agency_id, jurisdiction) on personnel.enrolment, personnel.safety_incident to personnel_guard;
grant select on personnel.secondment to personnel_guard;
create policy guard on personnel.declared_relation to personnel_guard using (true);
create policy guard on personnel.insignia to personnel_guard using (true);
create policy guard on personnel.study to personnel_guard using (true);
create policy guard on personnel.certificate_application to personnel_guard using (true);
create policy guard on personnel.enrolment to personnel_guard using (true);
create policy guard on personnel.safety_incident to personnel_guard using (true);
create policy guard on personnel.secondment for select to personnel_guard using (true);
grant select, insert on platform."grant" to personnel_guard;
grant update (valid_from, valid_to) on platform."grant" to personnel_guard;
create policy seconds on platform."grant" to personnel_guard using (kind = 'SECONDMENT');
-- Who of an office may be put on a case in that place today (R15.1).
create function personnel.candidates(agency uuid, place text) returns table (
  officer_id uuid, staff_number text, name text, certificate_id uuid, number text, expires_on date
) language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.staff_number::text, o.name, c.id, c.number::text, c.expires_on
  from personnel.officer o join personnel.certificate c on c.officer_id = o.id and c.agency_id = o.agency_id
  cross join (select platform.today() as day) t
  where o.agency_id = agency and o.joined_on <= t.day and (o.left_on is null or t.day <= o.left_on)
    and c.issued_on <= t.day and t.day <= c.expires_on and t.day <= c.verification_due_on
    and (c.status = 'VALID' or t.day < c.status_from) and not c.lapses @> t.day
    and starts_with(place, regexp_replace(c.area::text, '(00){1,3}$', ''))
    and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true)
    and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
  order by o.staff_number
$$;
revoke execute on function personnel.candidates from public;
grant execute on function personnel.candidates to cases_app;
alter function personnel.candidates owner to personnel_guard;
-- Whether officers have declared a relation to a party (回避): never the counterpart, and to a handler not even the kind. Names are
-- compared whole, each name of a list by itself. Only the own office, the province and the nation learn it (R15.8).
create function personnel.relations_touching(officers uuid[], names text[]) returns table (officer_id uuid, kind text)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct r.officer_id, case when current_setting('app.role', true) = 'OFFICE' then r.kind else 'DECLARED' end
  from personnel.declared_relation r join personnel.officer o on o.id = r.officer_id
  where r.officer_id = any (officers) and r.declared_on <= platform.today() and (r.ends_on is null or platform.today() <= r.ends_on)
    and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
    and o.jurisdiction >= current_setting('app.lo', true) and o.jurisdiction < current_setting('app.hi', true)
    and (o.agency_id::text = current_setting('app.office', true) or length(current_setting('app.lo', true)) between 1 and 2)
    and exists (select from unnest(names) as given (name), regexp_split_to_table(left(given.name, 400), '[、,,;;/]') as part (name)
      where btrim(part.name) = btrim(r.counterpart))
  order by 1, 2
$$;
revoke execute on function personnel.relations_touching from public;
grant execute on function personnel.relations_touching to cases_app;
alter function personnel.relations_touching owner to personnel_guard;
-- The next free staff number of an office's place; whoever asks second waits. Officers who went elsewhere keep theirs.
create function personnel.next_staff_number(place text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare last int;
begin
  if current_setting('app.role', true) is distinct from 'OFFICE' or not (place >= current_setting('app.lo', true) and place < current_setting('app.hi', true)) then
    raise insufficient_privilege;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('staff number ' || place, 0));
  select max(substr(o.staff_number, 8)::int) into last from personnel.officer o
    where o.staff_number >= place || '-' and o.staff_number < place || '.' and o.staff_number ~ '^[0-9]{6}-[0-9]{1,9}$';
  return place || '-' || lpad((coalesce(last, 0) + 1)::text, greatest(3, length((coalesce(last, 0) + 1)::text)), '0');
end $$;
revoke execute on function personnel.next_staff_number from public;
grant execute on function personnel.next_staff_number to personnel_app;
alter function personnel.next_staff_number owner to personnel_guard;
-- What lies with an officer follows to the new office: cards, what was declared, badges not yet returned, scores, studies,
-- incidents, applications. A card still names the office that it was issued for. Only for a province or the nation over the new office.
create function personnel.follow_officer(whom uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare o record;
begin
  select id, agency_id, jurisdiction into o from personnel.officer where id = whom and current_setting('app.role', true) = 'OFFICE'
    and length(current_setting('app.lo', true)) between 1 and 2
    and jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true);
  if not found then raise insufficient_privilege; end if;
  update personnel.certificate set holder_agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id;
  update personnel.enrolment set agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id;
  update personnel.safety_incident set agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id;
  update personnel.declared_relation set agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id;
  update personnel.study set agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id;
  update personnel.insignia set agency_id = o.agency_id, jurisdiction = o.jurisdiction where officer_id = o.id and returned_on is null;
  update personnel.certificate_application set agency_id = o.agency_id, jurisdiction = o.jurisdiction
    where officer_id = o.id and status in ('APPLIED', 'PROVINCE_CHECKED');
end $$;
revoke execute on function personnel.follow_officer from public;
grant execute on function personnel.follow_officer to personnel_app;
alter function personnel.follow_officer owner to personnel_guard;
-- Who leaves the post hands in the card (§2.7): it is cancelled from the day after the last one, and a suspension stays on record.
create function personnel.collect_cards(whom uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare o record; collected int;
begin
  select id, left_on + 1 as day into o from personnel.officer where id = whom and left_on is not null
    and agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) = 'OFFICE';
  if not found then raise insufficient_privilege; end if;
  update personnel.certificate c set status = 'CANCELLED', status_from = greatest(c.issued_on, o.day), status_reason = null, version = c.version + 1,
      lapses = case when c.status = 'SUSPENDED' and c.status_from < o.day then c.lapses + datemultirange(daterange(c.status_from, o.day)) else c.lapses end
    where c.officer_id = o.id and c.status in ('VALID', 'SUSPENDED') and o.day <= c.expires_on;
  get diagnostics collected = row_count;
  return collected;
end $$;
revoke execute on function personnel.collect_cards from public;
grant execute on function personnel.collect_cards to personnel_app;
alter function personnel.collect_cards owner to personnel_guard;
-- A secondment opens the host's cases to the supervisor, and only to that person, there, for that time (R14.7). Both functions
-- read everything from the secondment's own row, which only the sending office can have written.
create function personnel.open_host(which uuid, grant_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
    select grant_id, s.officer_id::text, 'SECONDMENT', s.to_agency_id, s.valid_from, s.valid_to from personnel.secondment s
    where s.id = which and s.valid_from < s.valid_to and s.ended_on is null
      and s.from_agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) = 'OFFICE'
      and not exists (select from platform."grant" g where g.grantee = s.officer_id::text and g.kind = 'SECONDMENT' and g.object_id = s.to_agency_id
        and g.valid_from = s.valid_from);
  if not found then raise insufficient_privilege; end if;
end $$;
revoke execute on function personnel.open_host from public;
grant execute on function personnel.open_host to personnel_app;
alter function personnel.open_host owner to personnel_guard;
-- Closes it today: no day from today on is open, whether the secondment ran or was called off before it began. For the sender,
-- and for the nation, so that nothing outlives a sender that is gone.
create function personnel.close_host(which uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update platform."grant" g set valid_to = least(s.valid_to, platform.today()), valid_from = least(g.valid_from, least(s.valid_to, platform.today()) - 1)
    from personnel.secondment s
    where s.id = which and s.ended_on is not null and s.valid_to < g.valid_to and current_setting('app.role', true) = 'OFFICE'
      and (s.from_agency_id::text = current_setting('app.office', true) or current_setting('app.lo', true) = '0')
      and g.grantee = s.officer_id::text and g.kind = 'SECONDMENT' and g.object_id = s.to_agency_id and g.valid_from = s.valid_from;
end $$;
revoke execute on function personnel.close_host from public;
grant execute on function personnel.close_host to personnel_app;
alter function personnel.close_host owner to personnel_guard;
revoke create on schema personnel from personnel_guard;
--> statement-breakpoint
-- A case or a complaint on a patent of a profile in service raises an alert, in its own transaction (R12.5, A17), where it lies in
-- the profile's own province: nobody watches the whole country through a profile (docs/decisions/08-alerts.md). Profiles are
-- confidential: the function answers nothing, says no error, and believes only a matter that this very transaction wrote for
-- the acting office, so that it can be used neither to ask nor to disturb. Its events lie with the nation and name no office.
grant usage on schema platform, cases, complaints to talent_watch;
grant usage, create on schema institutions to talent_watch;
grant select (id, patent_number, agency_id, jurisdiction, xmin) on cases."case" to talent_watch;
grant select (id, patent_number, centre_id, jurisdiction, xmin) on complaints.complaint to talent_watch;
grant select (id, centre_id, agency_id, jurisdiction, status, version) on institutions.talent_profile to talent_watch;
grant update (status, status_from, version) on institutions.talent_profile to talent_watch;
grant select (profile_id, patent_number) on institutions.profile_patent to talent_watch;
-- The policy of profiles looks there; all centres are public.
grant select (id, agency_id, jurisdiction) on institutions.assistance_centre to talent_watch;
grant insert, select (id) on institutions.dispute_forecast to talent_watch;
grant insert on platform.event to talent_watch;
create policy talent_watch on cases."case" for select to talent_watch using (true);
create policy talent_watch on complaints.complaint for select to talent_watch using (true);
create policy talent_watch on institutions.talent_profile to talent_watch using (true);
create policy talent_watch on institutions.profile_patent for select to talent_watch using (true);
create policy talent_watch on institutions.dispute_forecast to talent_watch using (true);
create function institutions.raise_talent_alert(patent text, from_case uuid, from_complaint uuid, day date, due date) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare matter record; profile record; forecast uuid;
begin
  select m.* into matter from (
    select c.jurisdiction, c.agency_id as office from cases."case" c
      where c.id = from_case and from_complaint is null and c.patent_number = patent and c.xmin = pg_current_xact_id()::xid
    union all
    select c.jurisdiction, c.centre_id from complaints.complaint c
      where c.id = from_complaint and from_case is null and c.patent_number = patent and c.xmin = pg_current_xact_id()::xid
  ) as m where m.office::text = current_setting('app.office', true) and day <= due;
  if not found then return; end if;
  for profile in select p.id, p.centre_id, p.agency_id, p.jurisdiction, p.status from institutions.talent_profile p
    where p.status in ('ACTIVE', 'ALERT') and left(p.jurisdiction, 2) = left(matter.jurisdiction, 2) and exists (
      select from institutions.profile_patent h where h.profile_id = p.id and h.patent_number = patent) order by p.id for update
  loop
    -- RFC 9562: milliseconds, then chance, with the version and variant of UUIDv7
    forecast := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
    insert into institutions.dispute_forecast (id, profile_id, patent_number, case_id, complaint_id, matter_place, matter_office, raised_on, due_on, centre_id, agency_id, jurisdiction)
      values (forecast, profile.id, patent, from_case, from_complaint, matter.jurisdiction, matter.office, day, due, profile.centre_id, profile.agency_id, profile.jurisdiction)
      on conflict do nothing;
    if not found then continue; end if;
    if profile.status = 'ACTIVE' then
      update institutions.talent_profile p set status = 'ALERT', status_from = day, version = p.version + 1 where p.id = profile.id;
    end if;
    insert into platform.event (id, what, actor, role, entity_type, entity_id, payload, jurisdiction)
      values (forecast, 'TALENT_ALERT_RAISED', current_setting('app.subject', true), current_setting('app.role', true), 'disputeForecast', forecast, '{}', '000000');
  end loop;
end $$;
revoke execute on function institutions.raise_talent_alert from public;
grant execute on function institutions.raise_talent_alert to cases_app, complaints_app;
alter function institutions.raise_talent_alert owner to talent_watch;
revoke create on schema institutions from talent_watch;
--> statement-breakpoint
-- Commendations name whom they praise (R10.2, R10.8): offices, centres and units as institutions publishes them, under the
-- viewer's own claims.
create view institutions.published_unit with (security_invoker = true) as
  select id, agency_id, name, jurisdiction, valid_from, valid_to from institutions.agency_unit;
grant select (id, agency_id, name, jurisdiction, valid_from, valid_to) on institutions.agency_unit to personnel_app;
grant select (id, agency_id, code, name, jurisdiction) on institutions.assistance_centre to personnel_app;
grant select on institutions.published_office, institutions.published_unit to personnel_app;
--> statement-breakpoint
-- Training: how many seats of a class are taken, and who of a list has one, beyond what the viewer sees of other provinces (R15.2).
-- The first for those who see classes, the second for those who enrol, of officers in their reach.
grant create on schema personnel to personnel_guard;
create function personnel.seats_taken(classes uuid[]) returns table (class_id uuid, taken int)
language sql stable security definer set search_path = pg_catalog as $$
  select e.class_id, count(*)::int from personnel.enrolment e where e.class_id = any (classes)
    and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST') and current_setting('app.lo', true) <> '' group by e.class_id
$$;
revoke execute on function personnel.seats_taken from public;
grant execute on function personnel.seats_taken to personnel_app;
alter function personnel.seats_taken owner to personnel_guard;
create function personnel.enrolled_among(class uuid, officers uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select e.officer_id from personnel.enrolment e where e.class_id = class and e.officer_id = any (officers)
    and current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) between 1 and 2
    and e.jurisdiction >= current_setting('app.lo', true) and e.jurisdiction < current_setting('app.hi', true)
$$;
revoke execute on function personnel.enrolled_among from public;
grant execute on function personnel.enrolled_among to personnel_app;
alter function personnel.enrolled_among owner to personnel_guard;
revoke create on schema personnel from personnel_guard;
