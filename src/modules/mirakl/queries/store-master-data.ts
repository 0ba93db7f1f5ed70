import { generateEntityId } from "@medusajs/framework/utils"
import type {
  MasterDataEntry,
  MasterDataKind,
} from "../../../mapping/master-data/master-data-entry"
import type { SqlManager } from "./sql-manager"

export type StoredMasterData = {
  /** Entries that the marketplace lists now. */
  listed: number
  created: number
  updated: number
  /** Codes that it lists no more, since now. */
  removed: string[]
}

const COLUMNS = [
  "label",
  "description",
  "parent_code",
  "level",
  "tracking_url",
  "standard_code",
  "extras",
]
const NAMES = COLUMNS.join(", ")
const ASSIGNMENTS = COLUMNS.map((name) => `${name} = excluded.${name}`).join(
  ", "
)

/**
 * Makes one code list of an instance what the marketplace lists, in one
 * statement: what is new is added, what changed is written, what disappeared
 * is marked removed and what came back is unmarked. Nothing else is touched.
 *
 * @param entries the whole list; of entries with one identity the first counts
 */
export async function storeMasterData(
  manager: SqlManager,
  instanceId: string,
  kind: MasterDataKind,
  entries: MasterDataEntry[]
): Promise<StoredMasterData> {
  const rows = entries.map((entry, position) => ({
    ...entry,
    position,
    id: generateEntityId(undefined, "mirmd"),
  }))
  const [stored] = await manager.execute<[StoredMasterData]>(
    `with given as (
       select distinct on (scope, code) *
         from json_to_recordset(?::json) as entry
          (id text, position int, scope text, code text, label text,
           description text, parent_code text, level int, tracking_url text,
           standard_code text, extras jsonb)
        order by scope, code, position
     ), written as (
       insert into mirakl_master_data as entry
         (id, instance_id, kind, scope, code, ${NAMES}, created_at, updated_at)
       select id, ?, ?, scope, code, ${NAMES}, now(), now() from given
       on conflict (instance_id, kind, scope, code) where deleted_at is null
       do update set ${ASSIGNMENTS}, removed_at = null, updated_at = now()
        where entry.removed_at is not null
           or (${qualified("entry")}) is distinct from (${qualified("excluded")})
       returning xmax = 0 as is_new
     ), removed as (
       update mirakl_master_data as entry
          set removed_at = now(), updated_at = now()
        where instance_id = ? and kind = ?
          and removed_at is null and deleted_at is null
          and not exists (select from given
                           where given.scope = entry.scope
                             and given.code = entry.code)
       returning code
     )
     select (select count(*)::int from given) as listed,
            (select count(*)::int from written where is_new) as created,
            (select count(*)::int from written where not is_new) as updated,
            (select coalesce(json_agg(code order by code), '[]') from removed) as removed`,
    [JSON.stringify(rows), instanceId, kind, instanceId, kind]
  )
  return stored
}

function qualified(table: string): string {
  return COLUMNS.map((name) => `${table}.${name}`).join(", ")
}
