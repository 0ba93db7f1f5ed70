import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"
import { Checklist, useSetupChecks } from "../setup-checklist"

/** What a draft still needs, and the way to confirm it. */
export const SetupSection = ({ instance }: { instance: MiraklInstance }) => {
  const { t } = useTranslation("mirakl")
  const checks = useSetupChecks(instance)
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.setup.title")}
        hint={t("instances.setup.hint")}
      >
        <ChangeButton size="small" asChild>
          <Link to="confirm">{t("actions.confirm")}</Link>
        </ChangeButton>
      </SectionHeader>
      <div className="px-6 py-4">
        <Checklist checks={checks} />
      </div>
    </Container>
  )
}
