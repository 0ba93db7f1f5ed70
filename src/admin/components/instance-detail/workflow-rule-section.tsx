import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { InstanceListSection } from "./instance-list-section"

export const WorkflowRuleSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const yesNo = (value: boolean) => t(value ? "general.yes" : "general.no")
  return (
    <InstanceListSection
      instance={instance}
      list="workflow_rules"
      title={t("workflowRules.title")}
      hint={t("workflowRules.hint")}
      empty={t("workflowRules.empty")}
      to="workflow-rules"
      headers={[
        t("fields.paymentType"),
        t("fields.financialStatus"),
        t("fields.confirmOrder"),
        t("fields.capturePayment"),
        t("fields.createInvoice"),
        t("fields.uploadInvoice"),
      ]}
      toCells={(row) => [
        row.payment_type ?? t("general.any"),
        t(`financialStatus.${row.financial_status}`),
        yesNo(row.confirm_order),
        yesNo(row.capture_payment),
        yesNo(row.create_invoice),
        yesNo(row.upload_invoice),
      ]}
    />
  )
}
