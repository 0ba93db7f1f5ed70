import { useTranslation } from "react-i18next"
import { z } from "zod"
import { SelectField } from "../../../../../components/form/select-field"
import { SwitchField } from "../../../../../components/form/switch-field"
import { TextField } from "../../../../../components/form/text-field"
import { InstanceListModal } from "../../../../../components/instance-list-modal"
import {
  EMPTY_WORKFLOW_RULE,
  toWorkflowRuleRow,
} from "../../../../../lib/workflow-rule-row"

const STATUSES = ["any", "pending", "paid"] as const

const schema = z.object({
  rows: z.array(
    z.object({
      payment_type: z
        .string()
        .trim()
        .nullable()
        .transform((text) => text || null),
      financial_status: z.enum(STATUSES),
      confirm_order: z.boolean(),
      capture_payment: z.boolean(),
      create_invoice: z.boolean(),
      upload_invoice: z.boolean(),
    })
  ),
})

const EditMiraklWorkflowRulesPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceListModal
      list="workflow_rules"
      title={t("workflowRules.title")}
      hint={t("workflowRules.hint")}
      addLabel={t("workflowRules.add")}
      isRanked
      schema={schema}
      emptyRow={EMPTY_WORKFLOW_RULE}
      toRow={toWorkflowRuleRow}
      renderRow={(control, index) => (
        <>
          <TextField
            control={control}
            name={`rows.${index}.payment_type`}
            label={t("fields.paymentType")}
            placeholder={t("general.any")}
            optional
          />
          <SelectField
            control={control}
            name={`rows.${index}.financial_status`}
            label={t("fields.financialStatus")}
            options={STATUSES.map((status) => ({
              value: status,
              label: t(`financialStatus.${status}`),
            }))}
          />
          <SwitchField
            control={control}
            name={`rows.${index}.confirm_order`}
            label={t("fields.confirmOrder")}
            hint={t("workflowRules.confirmHint")}
          />
          <SwitchField
            control={control}
            name={`rows.${index}.capture_payment`}
            label={t("fields.capturePayment")}
            hint={t("workflowRules.captureHint")}
          />
          <SwitchField
            control={control}
            name={`rows.${index}.create_invoice`}
            label={t("fields.createInvoice")}
            hint={t("workflowRules.invoiceHint")}
          />
          <SwitchField
            control={control}
            name={`rows.${index}.upload_invoice`}
            label={t("fields.uploadInvoice")}
            hint={t("workflowRules.uploadHint")}
          />
        </>
      )}
    />
  )
}

export default EditMiraklWorkflowRulesPage
