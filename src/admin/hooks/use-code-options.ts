import type { MiraklMasterDataKind } from "../types/mirakl-master-data"
import { useMiraklMasterData } from "./api/master-data"

// Channels and carriers are few; a longer list is searched in its own page.
const MANY = 500

/** The entries of a code list as options, "Label (CODE)". */
export function useCodeOptions(instanceId: string, kind: MiraklMasterDataKind) {
  const { master_data = [] } = useMiraklMasterData(instanceId, {
    kind,
    removed: false,
    limit: MANY,
  })
  return master_data.map(({ code, label }) => ({
    value: code,
    label: label === code ? code : `${label} (${code})`,
  }))
}
