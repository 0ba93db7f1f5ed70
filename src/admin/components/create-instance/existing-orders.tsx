import { Button, Label, RadioGroup, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklExistingOrders } from "../../hooks/api/instances"
import type { MiraklInstance } from "../../types/mirakl-instance"

const CHOICES = ["skip", "take_over", "no_stock"] as const
export type ExistingOrdersChoice = (typeof CHOICES)[number]

type ExistingOrdersProps = {
  instance: MiraklInstance
  value: ExistingOrdersChoice
  onChange: (choice: ExistingOrdersChoice) => void
}

/** What becomes of the orders that the shop has already, and how many they are. */
export const ExistingOrders = ({
  instance,
  value,
  onChange,
}: ExistingOrdersProps) => {
  const { t } = useTranslation("mirakl")
  const handleChange = (next: string) => {
    const choice = CHOICES.find((it) => it === next)
    if (choice) {
      onChange(choice)
    }
  }
  return (
    <div className="flex flex-col gap-y-4">
      <div>
        <Label id="existing-orders">{t("fields.existingOrders")}</Label>
        <ExistingOrderCount instanceId={instance.id} />
      </div>
      <RadioGroup
        aria-labelledby="existing-orders"
        value={value}
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

const ExistingOrderCount = ({ instanceId }: { instanceId: string }) => {
  const { t } = useTranslation("mirakl")
  const { existing_orders, error, isFetching, refetch } =
    useMiraklExistingOrders(instanceId)
  if (error && !isFetching) {
    return (
      <div className="flex items-center gap-x-2">
        <Text size="small" className="text-ui-fg-error">
          {error.message}
        </Text>
        <Button
          size="small"
          variant="transparent"
          type="button"
          onClick={() => void refetch()}
        >
          {t("actions.tryAgain")}
        </Button>
      </div>
    )
  }
  return (
    <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
      {existing_orders
        ? t("existingOrders.counted", {
            ...existing_orders,
            count: existing_orders.total,
          })
        : t("existingOrders.counting")}
    </Text>
  )
}
