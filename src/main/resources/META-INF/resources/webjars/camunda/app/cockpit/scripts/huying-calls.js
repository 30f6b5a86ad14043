// Two plug-ins of Cockpit: a tile on the dashboard with the calls and their deadlines, and on a process instance a tab
// with the call behind it. What they show they fetch from /desk/cockpit with the session of whoever looks.

import {element, leftText, load, moment, named, text} from '/forms/words.js';

const chinese = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';
const MINUTE = 60_000;
const WORDS = chinese ? {
  calls: '呼叫与期限', call: '呼叫', open: '未办结', overdue: '已超期', escalated: '上级协调中', unarmed: '无定时器的期限',
  others: '其他异常', notAudited: '启动后尚未检查', audited: '检查时间', number: '编号', title: '标题', status: '状态',
  lead: '主责部门', due: '下一期限', none: '无', nobody: '尚未确定', noCall: '该流程实例不属于任何呼叫。',
  rules: '规则', readRules: '用文字查看每张决策表',
  failed: '未能读取。请刷新页面;如仍失败,请查看服务日志。'
} : {
  calls: 'Calls and deadlines', call: 'Call', open: 'Open', overdue: 'Overdue', escalated: 'With coordination',
  unarmed: 'Deadlines without timer', others: 'Other findings', notAudited: 'Not checked since the start',
  audited: 'Checked', number: 'Number', title: 'Title', status: 'Status', lead: 'Lead department', due: 'Next deadline',
  none: 'None', nobody: 'Nobody yet', noCall: 'No call stands behind this process instance.',
  rules: 'Rules', readRules: 'Every decision table in words',
  failed: 'It could not be read. Reload the page; if it fails again, see the log of the server.'
};

const MISSING = 404;

class Refused extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

async function fetched(path) {
  const answer = await fetch(path, {headers: {Accept: 'application/json'}});
  if (!answer.ok) throw new Refused(answer.status);
  return answer.json();
}

function figure(name, value, alarming) {
  return element('div', `huying-figure${alarming ? ' huying-alarming' : ''}`,
    element('div', 'huying-value', value ?? '–'), element('div', '', name));
}

async function tile(node, heading) {
  const {calls, deadlines, rules} = await fetched('/desk/cockpit/figures');
  if (!calls) {
    const way = element('a', '', WORDS.readRules);
    way.href = rules;
    heading.replaceChildren(WORDS.rules);
    return node.replaceChildren(element('p', '', way));
  }
  node.replaceChildren(
    element('div', 'huying-figures',
      figure(WORDS.open, calls.open),
      figure(WORDS.overdue, calls.overdue, calls.overdue > 0),
      figure(WORDS.escalated, calls.escalated, calls.escalated > 0),
      figure(WORDS.unarmed, deadlines?.unarmed, deadlines?.unarmed > 0),
      figure(WORDS.others, deadlines?.otherFindings, deadlines?.otherFindings > 0)),
    element('p', 'text-muted', deadlines ? `${WORDS.audited}: ${moment(deadlines.auditedAt)}` : WORDS.notAudited));
}

async function tab(node, processInstanceId, api) {
  const instance = await fetched(`${api.engineApi}/process-instance/${processInstanceId}`);
  const number = instance.businessKey;
  if (!number) return node.replaceChildren(element('p', '', WORDS.noCall));
  const [call] = await Promise.all([fetched(`/desk/cockpit/calls/${encodeURIComponent(number)}`), load()]);
  const sheet = element('a', '', call.number);
  sheet.href = call.sheet;
  const rows = [
    [WORDS.number, sheet],
    [WORDS.title, call.title],
    [WORDS.status, text(`status.${call.status}`)],
    [WORDS.lead, call.lead ? named(call.lead) : WORDS.nobody],
    [WORDS.due, call.dueAt ? `${moment(call.dueAt)} · ${leftText(call.dueAt)}` : WORDS.none]];
  node.replaceChildren(element('table', 'table huying-call', element('tbody', '',
    ...rows.map(([name, value]) => element('tr', '', element('th', '', name), element('td', '', value))))));
}

function shown(node, work) {
  return work.catch(problem => node.replaceChildren(
    element('p', '', problem.status === MISSING ? WORDS.noCall : WORDS.failed)));
}

let again;

export default [
  {
    id: 'huying-figures',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    properties: {label: WORDS.calls},
    render(node) {
      const content = element('div', '');
      const heading = element('h3', '', WORDS.calls);
      node.append(element('section', 'huying-tile', heading, content));
      shown(content, tile(content, heading));
      again = setInterval(() => shown(content, tile(content, heading)), MINUTE);
    },
    unmount() {
      clearInterval(again);
    }
  },
  {
    id: 'huying-call',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: {label: WORDS.call},
    render(node, {processInstanceId, api}) {
      shown(node, tab(node, processInstanceId, api));
    }
  }
];
