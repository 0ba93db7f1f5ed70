import { JsonViewSection } from "@medusajs/dashboard/components"
import { Container, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { toResultTables, type ResultTable } from "../../lib/to-result-tables"
import { SectionHeader } from "../section-header"

type JobResultSectionProps = {
  result: Record<string, unknown>
  dryRun: boolean
}

/** What a run did, or a dry run would do: figures, then rows, then all of it. */
export const JobResultSection = ({ result, dryRun }: JobResultSectionProps) => {
  const { t } = useTranslation("mirakl")
  const { figures, tables } = toResultTables(result)
  return (
    <>
      <Container className="divide-y overflow-x-auto p-0">
        <SectionHeader
          title={t(dryRun ? "queue.result.wouldBe" : "queue.result.title")}
          hint={dryRun ? t("queue.result.dryRunHint") : undefined}
        />
        <Rows columns={["", ""]} rows={figures} />
      </Container>
      {tables.map((table) => (
        <Container key={table.name} className="divide-y overflow-x-auto p-0">
          <SectionHeader title={table.name} />
          <Rows {...table} />
        </Container>
      ))}
      <JsonViewSection data={result} />
    </>
  )
}

const Rows = ({ columns, rows }: Pick<ResultTable, "columns" | "rows">) => (
  <Table>
    {columns.some(Boolean) && (
      <Table.Header>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
    )}
    <Table.Body>
      {rows.map((cells, row) => (
        <Table.Row key={row}>
          {cells.map((cell, column) => (
            <Table.Cell key={column}>{cell}</Table.Cell>
          ))}
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)
