-- What schema version 4 adds to the ones before. No table changes: a row of `profile` may now hold only what tells it from another profile, the
-- words of its claims, and name that other one. An earlier licit would not read such rows, and so does not open the ledger.

-- Profiles as a whole. `profile.body` is {"as": id of another profile, claim: {"raw", "state"} …} where only words differ.
create view profiles as
select p.id, case when s.id is null then p.body else json_remove(json_patch(s.body, p.body), '$.as') end as body, p.since
from profile p left join profile s on s.id = json_extract(p.body, '$.as');
