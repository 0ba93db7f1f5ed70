import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import middlewares from "../../src/api/middlewares"
import type { CheckingMiddleware } from "../../src/api/admin/mirakl/checked"
import { toAnswer, toRecordSchemas } from "./describe-answers"
import { readRoutes, type ApiRoute } from "./read-routes"

type JsonSchema = Record<string, unknown>

const PREFIX = "/admin/mirakl/"

const ERROR = {
  description:
    "`invalid_data` and `not_allowed` answer 400, `unauthorized` 401, `not_found` 404, `conflict` 409.",
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: {
          type: { type: "string" },
          code: { type: "string" },
          message: { type: "string" },
        },
      },
    },
  },
}

/**
 * The plugin's HTTP API in OpenAPI 3.1: paths from the route files, bodies and
 * query strings from the zod schemas that check them.
 *
 * @param apiFolder `src/api`
 */
export function describeApi(apiFolder: string): JsonSchema {
  const routes = readRoutes(apiFolder).filter(({ path }) =>
    `${path}/`.startsWith(PREFIX)
  )
  const paths: Record<string, JsonSchema> = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: describeRoute(route),
    }
  }
  const checks = routes.flatMap(checksOf)
  return {
    openapi: "3.1.0",
    info: {
      title: "medusa-plugin-mirakl",
      version: "1",
      description:
        "The admin routes of the plugin. They need an admin of the store: a session, a bearer token or an API key.",
      license: { name: "MIT", identifier: "MIT" },
    },
    security: [{ session: [] }, { bearer: [] }, { apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        bearer: { type: "http", scheme: "bearer" },
        apiKey: { type: "http", scheme: "basic" },
      },
      responses: { Error: ERROR },
      schemas: toRecordSchemas(
        checks.flatMap(({ query }) => (query ? [query.config] : []))
      ),
    },
  }
}

function describeRoute(route: ApiRoute): JsonSchema {
  const checks = checksOf(route)
  const body = checks.find((it) => it.body)?.body
  const query = checks.find((it) => it.query)?.query
  const bodySchema = body && toJsonSchema(body)
  return {
    ...(route.summary && { summary: route.summary }),
    tags: [route.path.slice(PREFIX.length).split("/")[0]],
    parameters: [
      ...pathParameters(route.path),
      ...(query ? queryParameters(query.schema) : []),
    ],
    ...(hasFields(bodySchema) && {
      requestBody: {
        required: Array.isArray(bodySchema?.required),
        content: { "application/json": { schema: bodySchema } },
      },
    }),
    responses: {
      [route.status]: route.isFile
        ? { description: "The file", content: { "*/*": {} } }
        : toAnswer(query?.config),
      default: { $ref: "#/components/responses/Error" },
    },
  }
}

function checksOf({ method, path }: ApiRoute): CheckingMiddleware[] {
  const matcher = path.replace(/\{(\w+)\}/g, ":$1")
  const isOfRoute = (it: MiddlewareRoute) =>
    it.matcher === matcher && [it.methods].flat().includes(method)
  return (middlewares.routes ?? [])
    .filter(isOfRoute)
    .flatMap((it) => it.middlewares ?? [])
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
}

function queryParameters(schema: z.ZodType): JsonSchema[] {
  const { properties = {} } = toJsonSchema(schema) as {
    properties?: Record<string, JsonSchema>
  }
  return Object.entries(properties).map(
    ([name, { description, ...property }]) => ({
      name,
      in: "query",
      ...(description !== undefined && { description }),
      schema: property,
    })
  )
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    // A default that is made anew for each request is no fact of the API.
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod
      if (def.type === "default" && def.defaultValue !== def.defaultValue) {
        delete jsonSchema.default
      }
    },
  })
  return rest
}

function hasFields(schema: JsonSchema | undefined): boolean {
  return (
    schema !== undefined &&
    Object.keys((schema.properties as object | undefined) ?? {}).length > 0
  )
}
