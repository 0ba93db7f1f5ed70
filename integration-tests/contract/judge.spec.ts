import { judgeRequest } from "./judge-request"
import { judgeResponse } from "./judge-response"
import { officialDeviations } from "./official-deviations"
import {
  operationsByCode,
  type DocumentedOperation,
  type OpenApiDocument,
} from "./openapi-document"
import type { RecordedExchange } from "./recorded-traffic"
import { createSchemaValidator } from "./schema-validator"

// A document in the style of Mirakl's, to prove that the judges see what the
// contract suite relies on them to see.
const document: OpenApiDocument = {
  paths: {
    "/api/pets/{pet_id}": {
      put: {
        operationId: "PT01",
        description: "This resource supports offset pagination",
        parameters: [
          { name: "pet_id", in: "path", schema: { type: "string" } },
          {
            name: "states",
            in: "query",
            description: "A comma-separated list of states",
            schema: { type: "string", enum: ["ASLEEP", "AWAKE"] },
          },
          { name: "shop_id", in: "query", schema: { type: "integer" } },
          {
            name: "tag",
            in: "query",
            schema: { type: "array", items: { type: "string" } },
          },
        ],
        requestBody: {
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/PT01_Request" },
            },
          },
        },
        responses: {
          "200": {
            headers: { Location: {} },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/PT01_Response" },
                examples: {
                  "json-0": { value: { id: "1", food: { type: "DRY" } } },
                  "json-auto": { value: { id: "1" } },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      PT01_Request: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" } },
      },
      PT01_Response: {
        type: "object",
        required: ["id", "born", "food"],
        properties: {
          id: { type: "string" },
          born: { type: "string", format: "date-time" },
          food: { $ref: "#/components/schemas/Food" },
        },
      },
      Food: {
        type: "object",
        required: ["type"],
        properties: { type: { type: "string" } },
        discriminator: {
          propertyName: "type",
          mapping: {
            DRY: "#/components/schemas/DryFood",
            FRESH: "#/components/schemas/FreshFood",
          },
        },
      },
      DryFood: { allOf: [{ $ref: "#/components/schemas/Food" }] },
      FreshFood: {
        allOf: [{ $ref: "#/components/schemas/Food" }],
        required: ["until"],
        properties: { until: { type: "string" } },
      },
    },
  },
}

const validate = createSchemaValidator(document)

function onlyOperation(): DocumentedOperation {
  const operation = operationsByCode(document).get("PT01")
  if (!operation) {
    throw new Error("PT01 was not found")
  }
  return operation
}

function exchange(changes: Partial<RecordedExchange>): RecordedExchange {
  return {
    operation: "PT01",
    method: "PUT",
    path: "/api/pets/7",
    path_template: "/api/pets/{pet_id}",
    query: {},
    request_headers: { "content-type": "application/json" },
    request_body: { name: "Rex" },
    status: 200,
    response_headers: {
      "content-type": "application/json;charset=UTF-8",
      date: "Tue, 24 Nov 2026 04:02:57 GMT",
      location: "/api/pets/7",
    },
    response_body: { id: "7", food: { type: "DRY" } },
    fault: false,
    from_client: true,
    ...changes,
  }
}

describe("judgeRequest", () => {
  const judge = (changes: Partial<RecordedExchange>) =>
    judgeRequest(exchange(changes), onlyOperation(), validate)

  it.each<Partial<RecordedExchange>>([
    {},
    { query: { states: "ASLEEP,AWAKE", shop_id: "2", max: "100" } },
    { query: { tag: "one" } },
    { query: { tag: ["one", "two"] } },
  ])("accepts %j", (changes) => {
    expect(judge(changes)).toEqual([])
  })

  it.each<[Partial<RecordedExchange>, RegExp]>([
    [{ path: "/api/pets/7/more" }, /does not fit/],
    [{ method: "POST" }, /is not PT01/],
    [{ query: { limit: "10" } }, /names limit/],
    [{ query: { states: "ASLEEP,GONE" } }, /"GONE"/],
    [{ query: { states: "" } }, /has the element ""/],
    [{ query: { shop_id: "" } }, /shop_id= .*must be integer/],
    [{ query: { shop_id: ["1", "2"] } }, /more than once/],
    [{ request_body: {} }, /name is missing/],
    [{ request_body: { name: "Rex", age: 3 } }, /age is undocumented/],
    [{ request_body: { name: null } }, /must be string/],
    [{ request_headers: {} }, /content type is ""/],
  ])("refuses %j", (changes, message) => {
    expect(judge(changes)).toEqual([expect.stringMatching(message)])
  })
})

describe("judgeResponse", () => {
  const deviations = officialDeviations(onlyOperation(), validate)
  const judge = (changes: Partial<RecordedExchange>) =>
    judgeResponse(exchange(changes), onlyOperation(), deviations, validate)

  it("names a required field that the official example leaves out", () => {
    expect(judge({})).toEqual({ violations: [], leftOut: ["missing /born"] })
  })

  it.each<[unknown, RegExp]>([
    [{ food: { type: "DRY" } }, /id is missing/],
    [{ id: null, food: { type: "DRY" } }, /id is missing/],
    [{ id: 7, food: { type: "DRY" } }, /must be string/],
    [{ id: "7", born: "today", food: { type: "DRY" } }, /date-time/],
    [{ id: "7", food: { type: "DRY" }, name: "Rex" }, /name is undocumented/],
    [{ id: "7", food: { type: "FRESH" } }, /until is missing/],
  ])("refuses the body %j", (response_body, message) => {
    expect(judge({ response_body }).violations).toEqual(
      expect.arrayContaining([expect.stringMatching(message)])
    )
  })

  it.each<[Partial<RecordedExchange>, RegExp]>([
    [{ status: 202 }, /status 202/],
    [{ status: null }, /status null/],
    [
      { response_headers: { "content-type": "application/json" } },
      /Location is missing/,
    ],
    [
      {
        response_headers: {
          "content-type": "text/html",
          location: "/",
          date: "Tue, 24 Nov 2026 04:02:57 GMT",
        },
      },
      /content type is "text\/html"/,
    ],
  ])("refuses %j", (changes, message) => {
    expect(judge(changes).violations).toEqual(
      expect.arrayContaining([expect.stringMatching(message)])
    )
  })
})
