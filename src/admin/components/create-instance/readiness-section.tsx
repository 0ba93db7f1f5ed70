import { Alert, Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklInstanceList } from "../../hooks/api/instance-lists"
import { useMiraklListings } from "../../hooks/api/listings"
import { useMiraklMasterData } from "../../hooks/api/master-data"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { useReadCatalogue } from "./use-read-catalogue"

const ONE = { limit: 1, fields: "id", removed: false }

/** How much of the shop is known and linked before anything runs. */
export const ReadinessSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const own = { ...ONE, instance_id: instance.id }
  const live = useMiraklListings(own).count ?? 0
  const linked = useMiraklListings({ ...own, link_status: ["linked"] }).count
  const carriers = useMiraklMasterData(instance.id, { ...ONE, kind: "carrier" })
  const { rows = [] } = useMiraklInstanceList(instance.id, "carrier_mappings")
  const catalogue = useReadCatalogue(instance.id)
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("readiness.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {live
          ? t("readiness.linked", {
              percent: Math.floor((100 * (linked ?? 0)) / live),
              linked,
              live,
            })
          : t("readiness.unread")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {rows.length
          ? t("readiness.carriers", { count: rows.length })
          : t("readiness.noCarrier", { count: carriers.count ?? 0 })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="w-fit"
        isLoading={catalogue.isReading}
        // What goes wrong is shown below.
        onClick={() => void catalogue.read().catch(() => undefined)}
      >
        {t("readiness.read")}
      </Button>
      {catalogue.error && <Alert variant="error">{catalogue.error}</Alert>}
    </Container>
  )
}
