import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMapMiraklCarrier } from "../../hooks/api/instance-lists"
import { useCodeOptions } from "../../hooks/use-code-options"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { toShippedWith } from "../../lib/with-carrier"
import type { MiraklShipment } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { OptionsField } from "../form/options-field"

const schema = z.object({ carrier_code: z.string().min(1) })
type Values = z.infer<typeof schema>

type CarrierFormProps = { instanceId: string; shipment: MiraklShipment }

/** Says which Mirakl carrier a held parcel goes with, as it seems to or otherwise. */
export const CarrierForm = ({ instanceId, shipment }: CarrierFormProps) => {
  const { t } = useTranslation("mirakl")
  const map = useMapMiraklCarrier(instanceId)
  const options = useCodeOptions(instanceId, "carrier")
  const { held_details } = shipment
  const form = useForm<Values, unknown, Values>({
    defaultValues: { carrier_code: suggestedCode(held_details) },
    resolver: useFormResolver(schema),
  })
  const option = held_details?.shipping_option_name
  return (
    <DrawerForm
      form={form}
      isPending={map.isPending}
      onSave={({ carrier_code }) =>
        map.mutateAsync({ shipped: toShippedWith(held_details), carrier_code })
      }
    >
      <OptionsField
        control={form.control}
        name="carrier_code"
        label={t("fields.miraklCarrier")}
        hint={typeof option === "string" ? option : undefined}
        options={options}
      />
    </DrawerForm>
  )
}

function suggestedCode(details: MiraklShipment["held_details"]): string {
  const suggestion = details?.suggestion
  return typeof suggestion === "object" &&
    suggestion !== null &&
    "carrier_code" in suggestion
    ? String(suggestion.carrier_code)
    : ""
}
