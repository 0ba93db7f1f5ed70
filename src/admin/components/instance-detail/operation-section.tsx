import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { MIRAKL_OPERATIONS } from "../../types/mirakl-job"
import { SectionHeader } from "../section-header"
import { OperationRow } from "./operation-row"

/** Every operation with its last run, to be started by hand. */
export const OperationSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.operations.title")}
        hint={t("instances.operations.hint")}
      />
      {MIRAKL_OPERATIONS.map((operation) => (
        <OperationRow
          key={operation}
          instance={instance}
          operation={operation}
        />
      ))}
    </Container>
  )
}
