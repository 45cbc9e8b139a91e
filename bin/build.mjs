// npm run build: installs what is missing and builds every workspace that has changed.
import { build, install } from './prepare.mjs';

try {
  install();
  build({ always: true });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
