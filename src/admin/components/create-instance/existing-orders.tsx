import { Label, RadioGroup, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUpdateMiraklInstance } from "../../hooks/api/instances"
import type { MiraklInstance } from "../../types/mirakl-instance"

const CHOICES = ["skip", "take_over", "no_stock"] as const

/** What becomes of the orders that the shop has already; each choice is saved at once. */
export const ExistingOrders = ({ instance }: { instance: MiraklInstance }) => {
  const { t } = useTranslation("mirakl")
  const update = useUpdateMiraklInstance(instance.id)
  const handleChange = (value: string) => {
    const existing_orders = CHOICES.find((choice) => choice === value)
    if (existing_orders) {
      update.mutate(
        { existing_orders },
        { onError: ({ message }) => toast.error(message) }
      )
    }
  }
  return (
    <div className="flex flex-col gap-y-4">
      <div>
        <Label id="existing-orders">{t("fields.existingOrders")}</Label>
        <Text size="small" className="text-ui-fg-subtle">
          {t("instances.hints.existingOrders")}
        </Text>
      </div>
      <RadioGroup
        aria-labelledby="existing-orders"
        value={instance.existing_orders}
        onValueChange={handleChange}
      >
        {CHOICES.map((choice) => (
          <RadioGroup.ChoiceBox
            key={choice}
            value={choice}
            label={t(`existingOrders.${choice}.label`)}
            description={t(`existingOrders.${choice}.hint`)}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
