import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"
import { Checklist, useSetupChecks } from "../setup-checklist"
import { useInstanceMoves } from "./use-instance-moves"

/** What a draft still needs, and the button that confirms it. */
export const SetupSection = ({ instance }: { instance: MiraklInstance }) => {
  const { t } = useTranslation("mirakl")
  const checks = useSetupChecks(instance)
  const { move, isMoving } = useInstanceMoves(instance)
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.setup.title")}
        hint={t("instances.setup.hint")}
      >
        <Button
          size="small"
          isLoading={isMoving}
          onClick={() => void move("confirm")}
        >
          {t("actions.confirm")}
        </Button>
      </SectionHeader>
      <div className="px-6 py-4">
        <Checklist checks={checks} />
      </div>
    </Container>
  )
}
