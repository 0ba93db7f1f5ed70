import { TriangleRightMini } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMiraklMasterData } from "../../hooks/api/master-data"
import type { MiraklInstance } from "../../types/mirakl-instance"
import {
  MIRAKL_MASTER_DATA_KINDS,
  type MiraklMasterDataKind,
} from "../../types/mirakl-master-data"
import { SectionHeader } from "../section-header"

/** How many entries of each kind are known, each leading to its list. */
export const MasterDataSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("masterData.title")} />
      {MIRAKL_MASTER_DATA_KINDS.map((kind) => (
        <KindRow key={kind} instanceId={instance.id} kind={kind} />
      ))}
    </Container>
  )
}

type KindRowProps = { instanceId: string; kind: MiraklMasterDataKind }

const KindRow = ({ instanceId, kind }: KindRowProps) => {
  const { t } = useTranslation("mirakl")
  const { count } = useMiraklMasterData(instanceId, {
    kind,
    removed: false,
    limit: 1,
    fields: "id",
  })
  const filter = encodeURIComponent(JSON.stringify([kind]))
  return (
    <Link
      to={`master-data?kind=${filter}`}
      className="hover:bg-ui-bg-base-hover text-ui-fg-subtle focus-visible:bg-ui-bg-base-hover flex items-center justify-between px-6 py-3 outline-none"
    >
      <Text size="small" leading="compact" weight="plus">
        {t(`masterData.kinds.${kind}`)}
      </Text>
      <span className="flex items-center gap-x-2">
        <Text size="small" leading="compact" className="tabular-nums">
          {count ?? "-"}
        </Text>
        <TriangleRightMini className="text-ui-fg-muted" />
      </span>
    </Link>
  )
}
