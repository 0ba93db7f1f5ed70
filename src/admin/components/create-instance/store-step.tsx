import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import {
  StoreFields,
  storeSchema,
  toStoreValues,
} from "../instance-fields/store-fields"
import { ConnectionSummary } from "./connection-summary"
import { SettingsStep } from "./settings-step"

type StepProps = {
  instance: MiraklInstance
  onBack: () => void
  onDone: () => void
}

/** Shows what the connection found, and asks which part of the store sells there. */
export const StoreStep = (props: StepProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <SettingsStep
      {...props}
      title={t("instances.create.store.title")}
      hint={t("instances.create.store.hint")}
      schema={storeSchema}
      toValues={toStoreValues}
      toUpdate={(values) => values}
    >
      {(control) => (
        <>
          <ConnectionSummary instance={props.instance} />
          <StoreFields control={control} />
        </>
      )}
    </SettingsStep>
  )
}
