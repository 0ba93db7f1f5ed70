import type { TFunction } from "i18next"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { toSentence } from "../lib/to-sentence"
import { toWords } from "../lib/to-words"
import type { MiraklLog } from "../types/mirakl-log"

type Said = Pick<MiraklLog, "message" | "error_code" | "details">

/** What a log entry says, in the reader's language; what is not known is said as it was written. */
export function useLogWords(): (entry: Said) => string {
  const { t } = useTranslation("mirakl")
  return useCallback(
    (entry) => {
      const sentence = toSentence(entry.message)
      return sentence
        ? t(`said.${sentence.name}`, inWords(t, sentence.facts, entry))
        : entry.message
    },
    [t]
  )
}

function inWords(
  t: TFunction<"mirakl">,
  facts: Record<string, string>,
  { error_code, details }: Said
): Record<string, string> {
  const words = { ...facts }
  for (const name of ["state", "from"]) {
    if (facts[name]) {
      words[name] = t(`orderStates.${facts[name]}`, facts[name])
    }
  }
  if (facts.deed) {
    words.deed = t(`said.deeds.${facts.deed.replaceAll(" ", "_")}`, facts.deed)
  }
  if (facts.run) {
    words.run = t(`operations.${facts.run}.label`, facts.run)
    words.outcome = t(`status.job.${facts.outcome}`, facts.outcome ?? "")
  }
  if (facts.cause) {
    words.cause = t(`driftNames.${facts.cause}`, facts.cause)
  }
  if (facts.changes) {
    words.changes = facts.changes
      .split(", ")
      .map((change) => t(`said.changes.${change}`, change))
      .join(", ")
  }
  if (facts.why && error_code) {
    words.why = t(
      [`heldReasons.${error_code}.message`, `said.ignored.${error_code}`],
      { defaultValue: facts.why, ...toWords(details) }
    )
  }
  return words
}
