import { Alert, Container, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"
import { Checklist, useSetupChecks, type Check } from "../setup-checklist"
import { useReadCatalogue } from "./use-read-catalogue"
import { useReadiness } from "./use-readiness"

/** What is there before anything runs: what must be, and how much of the shop is known and mapped. */
export const ReadinessSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const catalogue = useReadCatalogue(instance.id)
  const checks: Check[] = [
    ...useSetupChecks(instance),
    ...useReadiness(instance.id),
  ]
  const done = checks.filter(({ state }) => state === "done").length
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("readiness.title")}>
        <StatusBadge color={done === checks.length ? "green" : "orange"}>
          {t("readiness.score", { done, all: checks.length })}
        </StatusBadge>
      </SectionHeader>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Checklist checks={checks} />
        <ChangeButton
          size="small"
          variant="secondary"
          type="button"
          className="w-fit"
          isLoading={catalogue.isReading}
          // What goes wrong is shown below.
          onClick={() => void catalogue.read().catch(() => undefined)}
        >
          {t("readiness.read")}
        </ChangeButton>
        {catalogue.error && <Alert variant="error">{catalogue.error}</Alert>}
      </div>
    </Container>
  )
}
