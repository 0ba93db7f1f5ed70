import { ExclamationCircle } from "@medusajs/icons"
import { FetchError } from "@medusajs/js-sdk"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Navigate, useLocation } from "react-router-dom"
import { isForbidden } from "../lib/is-forbidden"

type QueryErrorProps = {
  error: Error
  onRetry?: () => void
}

/** What the API answered, in its own words, in place of what could not be loaded; whose session is over logs in again. */
export const QueryError = ({ error, onRetry }: QueryErrorProps) => {
  const { t } = useTranslation("mirakl")
  const location = useLocation()
  if (error instanceof FetchError && error.status === 401) {
    return <Navigate to="/login" state={{ from: location }} replace />
  }
  const isDenied = isForbidden(error)
  return (
    <Container
      role="alert"
      className="flex flex-col items-center justify-center gap-y-3 px-6 py-8"
    >
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div className="flex flex-col items-center gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t(isDenied ? "errors.forbidden" : "errors.loadFailed")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-center">
          {isDenied ? t("errors.forbiddenHint") : error.message}
        </Text>
      </div>
      {onRetry && !isDenied && (
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("actions.tryAgain")}
        </Button>
      )}
    </Container>
  )
}
