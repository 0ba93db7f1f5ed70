import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import { toWords } from "../../lib/to-words"
import type { MiraklOrder, MiraklShipment } from "../../types/mirakl-order"
import { ReasonHelp } from "../reason-help"

/** Why parcels of an order wait for a person, with the means to mend it here. */
export const HeldShipmentNotices = ({ order }: { order: MiraklOrder }) => {
  const held = order.shipments?.filter(({ held_reason }) => held_reason) ?? []
  return held.length > 0 ? (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {held.map((shipment) => (
        <HeldShipmentNotice
          key={shipment.id}
          orderId={order.id}
          shipment={shipment}
        />
      ))}
    </div>
  ) : null
}

type HeldShipmentNoticeProps = { orderId: string; shipment: MiraklShipment }

const HeldShipmentNotice = ({ orderId, shipment }: HeldShipmentNoticeProps) => {
  const { t } = useTranslation("mirakl")
  const { id, held_reason, held_details } = shipment
  const reason = held_reason ?? ""
  const facts = toWords(held_details)
  // What is held was not told, so that only the facts have its number.
  const number = shipment.tracking_number ?? facts.tracking_number
  return (
    <Alert variant="warning">
      <Text size="small" leading="compact" weight="plus">
        {[t(`heldReasons.${reason}.label`, reason), number]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Text size="small">
        {t(`heldReasons.${reason}.message`, { defaultValue: "", ...facts })}
      </Text>
      <Text size="small">{t(`heldReasons.${reason}.remedy`, "")}</Text>
      <ReasonHelp code={reason} />
      {reason === "CARRIER_UNMAPPED" && (
        <div className="mt-2">
          <ChangeButton size="small" variant="secondary" asChild>
            <Link to={`/mirakl/orders/${orderId}/carrier?shipment=${id}`}>
              {t("actions.chooseCarrier")}
            </Link>
          </ChangeButton>
        </div>
      )}
    </Alert>
  )
}
