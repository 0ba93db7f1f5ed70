import { zodResolver } from "@hookform/resolvers/zod"
import type { TFunction } from "i18next"
import type { FieldValues, Resolver } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { z } from "zod"

/** Checks a form with a schema, and says in the reader's language what is wrong. */
export function useFormResolver<
  TValues extends FieldValues,
  TOutput extends FieldValues,
>(schema: z.ZodType<TOutput, TValues>): Resolver<TValues, unknown, TOutput> {
  const { t } = useTranslation("mirakl")
  return zodResolver(schema, { error: (issue) => toMessage(issue, t) })
}

// Issues of other kinds keep the schema's own message.
function toMessage(
  issue: z.core.$ZodRawIssue,
  t: TFunction<"mirakl">
): string | undefined {
  if (issue.code === "too_small" && issue.origin === "number") {
    return t("errors.atLeast", { minimum: issue.minimum })
  }
  if (issue.code === "too_big" && issue.origin === "number") {
    return t("errors.atMost", { maximum: issue.maximum })
  }
  if (issue.code === "invalid_type" && issue.expected === "int") {
    return t("errors.wholeNumber")
  }
  if (issue.code === "too_small" || issue.code === "invalid_type") {
    return t("errors.required")
  }
  return undefined
}
