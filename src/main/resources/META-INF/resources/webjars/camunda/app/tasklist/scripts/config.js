// Huying: name and languages of Tasklist. Every other setting keeps Camunda's default.

// The application means to wait for its own parts as long as it takes, but forgets it and gives up after seven seconds: over
// a slow connection the page stayed empty.
window.require?.config?.({ waitSeconds: 0 });

// Tasklist prints the descriptions below as they stand, without the locale file: choose as it chooses its language.
const zh = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';

export default {
  app: { name: 'Huying', vendor: '呼应' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/huying', 'scripts/huying-calls'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: zh ? '认领当前选中的任务' : 'claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: zh ? '转到列表中的第一个筛选器' : 'go to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: zh ? '转到列表中的第一个任务' : 'go to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: zh ? '转到任务表单的第一个输入框' : 'go to the first field of the task form' },
    startProcess: { key: 'ctrl+alt+p', description: zh ? '打开“启动流程”对话框' : 'open the start process dialog' }
  }
};
