import type { RenderPool } from '../render/render-pool.js';
import type { Renderer } from './edition.service.js';

/** Writes editions in threads of their own. */
export function poolRenderer(pool: RenderPool): Renderer {
  return {
    render: ({ form, document, figures }) => {
      if (form === 'PDF_A4') return pool.render({ form: 'PDF', paper: 'A4', document });
      if (form === 'PDF_LETTER') return pool.render({ form: 'PDF', paper: 'LETTER', document });
      return pool.render({ form, document, figures });
    },
  };
}
