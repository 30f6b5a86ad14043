// Huying: name and languages of this web application. Every other setting keeps Camunda's default.
export default {
  app: { name: 'Huying', vendor: '呼应' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/huying', 'scripts/huying-calls']
};
