import type { MiraklMasterDataKind } from "../types/mirakl-master-data"
import { useMiraklMasterData } from "./api/master-data"

// Channels and carriers are few; a longer list is searched in its own page.
const MANY = 500

/** The entries of a code list as options, "Label (CODE)"; of one scope where a list has several. */
export function useCodeOptions(
  instanceId: string,
  kind: MiraklMasterDataKind,
  scope?: string
) {
  const { master_data = [] } = useMiraklMasterData(instanceId, {
    kind,
    scope,
    removed: false,
    limit: MANY,
  })
  return master_data.map(({ code, label }) => ({
    value: code,
    label: label === code ? code : `${label} (${code})`,
  }))
}
