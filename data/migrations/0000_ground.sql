-- What generated tables and policies stand on.
create schema platform;
--> statement-breakpoint
-- The day of the law: the database's date in Asia/Shanghai, or the day that a test or the demo world has set for the database.
create function platform.today() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Asia/Shanghai')::date)
$$;
