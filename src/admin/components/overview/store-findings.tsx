import { Alert, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklStoreFinding } from "../../types/mirakl-overview"
import { ReasonHelp } from "../reason-help"
import { SectionHeader } from "../section-header"

/** What is wrong with the store as a whole; it concerns whoever runs the servers. */
export const StoreFindings = ({
  findings,
}: {
  findings: MiraklStoreFinding[]
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("overview.store.title")}
        hint={t("overview.store.hint")}
      />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {findings.map((finding) => (
          <Alert key={finding.code + finding.message} variant="error">
            <Text size="small" leading="compact" weight="plus">
              {finding.message}
            </Text>
            <Text size="small">{finding.remedy}</Text>
            <ReasonHelp code={finding.code} />
          </Alert>
        ))}
      </div>
    </Container>
  )
}
