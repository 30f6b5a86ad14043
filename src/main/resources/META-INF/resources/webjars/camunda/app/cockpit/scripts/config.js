// Huying: name and languages of this web application. Every other setting keeps Camunda's default.

// The application means to wait for its own parts as long as it takes, but forgets it and gives up after seven seconds: over
// a slow connection the page stayed empty.
window.require?.config?.({ waitSeconds: 0 });

export default {
  app: { name: 'Huying', vendor: '呼应' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/huying', 'scripts/huying-calls']
};
