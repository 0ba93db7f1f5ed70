import { JsonViewSection, SectionRow } from "@medusajs/dashboard/components"
import { Container, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { toResultTables, type ResultTable } from "../../lib/to-result-tables"
import { SectionHeader } from "../section-header"

type JobResultSectionProps = {
  result: Record<string, unknown>
  dryRun: boolean
}

/** What a run did, or a dry run would do: rows, then figures, then all of it. */
export const JobResultSection = ({ result, dryRun }: JobResultSectionProps) => {
  const { t } = useTranslation("mirakl")
  const inWords = useResultWords()
  const { figures, tables } = toResultTables(result)
  const title = t(dryRun ? "queue.result.wouldBe" : "queue.result.title")
  return (
    <>
      {tables.map((table) => (
        <Container key={table.name} className="divide-y overflow-x-auto p-0">
          <SectionHeader title={table.name ? inWords(table.name) : title} />
          <Rows {...table} />
        </Container>
      ))}
      {figures.length > 0 && (
        <Container className="divide-y p-0">
          <SectionHeader
            title={title}
            hint={dryRun ? t("queue.result.dryRunHint") : undefined}
          />
          {figures.map(({ path, value }) => (
            <SectionRow
              key={path.join()}
              title={path.map(inWords).join(": ")}
              value={value}
            />
          ))}
        </Container>
      )}
      <JsonViewSection data={result} />
    </>
  )
}

const Rows = ({ columns, rows }: Pick<ResultTable, "columns" | "rows">) => {
  const inWords = useResultWords()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column}>{inWords(column)}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((cells, row) => (
          <Table.Row key={row}>
            {cells.map((cell, column) => (
              <Table.Cell key={column}>
                {columns[column] ? cell : inWords(cell)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** A key of a result in the reader's language; one without words is shown as it is. */
function useResultWords(): (key: string) => string {
  const { t } = useTranslation("mirakl")
  return (key) =>
    key &&
    t([`results.${key}`, `masterData.kinds.${key}`, `driftNames.${key}`], {
      defaultValue: key.replaceAll("_", " "),
    })
}
