import { JsonViewSection, SectionRow } from "@medusajs/dashboard/components"
import { Container, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { toResultTables, type ResultTable } from "../../lib/to-result-tables"
import { DateTime } from "../date-time"
import { SectionHeader } from "../section-header"

type JobResultSectionProps = {
  result: Record<string, unknown>
  dryRun: boolean
}

/** What a run did, or a dry run would do: rows, then figures, then all of it. */
export const JobResultSection = ({ result, dryRun }: JobResultSectionProps) => {
  const { t } = useTranslation("mirakl")
  const inWords = useResultWords()
  const toValue = (value: string) => {
    if (IS_MOMENT.test(value)) {
      return <DateTime value={value} />
    }
    return IS_WORD.test(value) ? t(`resultValues.${value}`, value) : value
  }
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
              value={toValue(value)}
            />
          ))}
        </Container>
      )}
      <JsonViewSection data={result} />
    </>
  )
}

const LISTING = "listing_id"

const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const IS_WORD = /^[a-z_]+$/

/** Or nothing, as `toResultTables` writes it. */
const IS_NUMBER = /^(-|-?\d+(\.\d+)?)$/

const Rows = ({ columns, rows }: Pick<ResultTable, "columns" | "rows">) => {
  const inWords = useResultWords()
  const listing = columns.indexOf(LISTING)
  const toCell = (column: string, cell: string, cells: string[]) => {
    if (column === "shop_sku" && listing >= 0) {
      return (
        <Link
          to={`/mirakl/listings/${cells[listing]}`}
          className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
        >
          {cell}
        </Link>
      )
    }
    return column === "difference"
      ? withSign(cell)
      : column
        ? cell
        : inWords(cell)
  }
  const alignments = columns.map((_, index) =>
    rows.every((cells) => IS_NUMBER.test(cells[index] ?? ""))
      ? "text-right tabular-nums"
      : undefined
  )
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map(
            (column, index) =>
              isShown(column) && (
                <Table.HeaderCell key={column} className={alignments[index]}>
                  {inWords(column)}
                </Table.HeaderCell>
              )
          )}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((cells, row) => (
          <Table.Row key={row}>
            {columns.map(
              (column, index) =>
                isShown(column) && (
                  <Table.Cell key={column} className={alignments[index]}>
                    {toCell(column, cells[index] ?? "", cells)}
                  </Table.Cell>
                )
            )}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

function withSign(difference: string): string {
  return Number(difference) > 0 ? `+${difference}` : difference
}

// A listing is named by its SKU, which leads to it.
function isShown(column: string): boolean {
  return column !== LISTING
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
