// npm start: installs and builds what is missing, then serves the register.
import { become, prepare } from './prepare.mjs';

prepare();
await become('apps/api/dist/main.js', process.argv.slice(2));
