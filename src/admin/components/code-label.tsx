import { useMiraklMasterData } from "../hooks/api/master-data"
import type { MiraklMasterDataKind } from "../types/mirakl-master-data"

type CodeLabelProps = {
  instanceId: string
  kind: MiraklMasterDataKind
  code: string | null
}

/** A code of the marketplace with its label, "New (11)"; the bare code until the list is imported. */
export const CodeLabel = ({ instanceId, kind, code }: CodeLabelProps) => {
  const { master_data } = useMiraklMasterData(
    instanceId,
    { kind, code: code ?? "", limit: 1 },
    Boolean(code)
  )
  if (!code) {
    return <span>-</span>
  }
  const label = master_data?.[0]?.label
  return <span>{label && label !== code ? `${label} (${code})` : code}</span>
}
