// Writes the SDL that the decorators say to packages/schema/schema.graphql, its types in alphabetical order.
// Usage (after a build): node apps/api/tools/write-schema.mjs
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schemaForPrinting } from '../dist/graphql/build-schema.js';

const schema = lexicographicSortSchema(schemaForPrinting());
writeFileSync(new URL('../../../packages/schema/schema.graphql', import.meta.url), `${printSchema(schema)}\n`);
