package org.huying.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks a good model in one place at a time: every rule of the model contract is seen to catch its breach. */
class ModelRulesTest {

    private static final Code CODE = new Code(
            Map.of(
                    "work", JavaDelegate.class,
                    "begun", ExecutionListener.class,
                    "answered", TaskListener.class,
                    "dates", Dates.class,
                    "hidden", Hidden.class),
            Set.of("answer", "late", "level", "good.said"),
            Set.of("good"),
            Set.of("choice"),
            Set.of("answer.html"));

    private static final String PROCESS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="n">
              <bpmn:message id="Message_Said" name="good.said"/>
              <bpmn:process id="good" name="好 Good" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Event_Begun" name="开始 Begun">
                  <bpmn:extensionElements>
                    <camunda:executionListener event="end" delegateExpression="${begun}"/>
                  </bpmn:extensionElements>
                  <bpmn:messageEventDefinition id="MessageEvent_Said" messageRef="Message_Said"/>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_Begun" sourceRef="Event_Begun" targetRef="Activity_Answer"/>
                <bpmn:userTask id="Activity_Answer" name="回答 Answer" camunda:candidateGroups="${dates.group(answer)}"
                    camunda:formKey="embedded:deployment:forms/answer.html" camunda:dueDate="${dates.due(execution)}">
                  <bpmn:extensionElements>
                    <camunda:taskListener id="Listener_Answered" event="complete" delegateExpression="${answered}"/>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_Answered" sourceRef="Activity_Answer" targetRef="Activity_Choose"/>
                <bpmn:businessRuleTask id="Activity_Choose" name="选择 Choose" camunda:decisionRef="choice"/>
                <bpmn:sequenceFlow id="Flow_Chosen" sourceRef="Activity_Choose" targetRef="Gateway_Late"/>
                <bpmn:exclusiveGateway id="Gateway_Late" name="晚了吗? Late?" default="Flow_InTime"/>
                <bpmn:sequenceFlow id="Flow_Late" name="是 yes" sourceRef="Gateway_Late" targetRef="Activity_Work">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${late}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_InTime" name="否 no" sourceRef="Gateway_Late" targetRef="Activity_Call"/>
                <bpmn:serviceTask id="Activity_Work" name="工作 Work" camunda:delegateExpression="${work}"/>
                <bpmn:sequenceFlow id="Flow_Worked" sourceRef="Activity_Work" targetRef="Activity_Call"/>
                <bpmn:callActivity id="Activity_Call" name="调用 Call" calledElement="good">
                  <bpmn:extensionElements><camunda:in source="level" target="level"/></bpmn:extensionElements>
                </bpmn:callActivity>
              </bpmn:process>
              <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="good">
                <bpmndi:BPMNShape bpmnElement="Event_Begun"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="Activity_Answer"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="Activity_Choose"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="Gateway_Late"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="Activity_Work"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape bpmnElement="Activity_Call"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge bpmnElement="Flow_Begun"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="Flow_Answered"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="Flow_Chosen"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="Flow_Late"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="Flow_InTime"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="Flow_Worked"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="1"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_Choice" name="choice" namespace="n">
              <decision id="choice" name="选择 Choose" camunda:historyTimeToLive="P1D">
                <decisionTable id="Table_Choice" hitPolicy="FIRST">
                  <input id="Input_Level" label="层级 Level"><inputExpression id="Expression_Level" typeRef="string">
                    <text>level</text></inputExpression></input>
                  <output id="Output_Way" label="方式 Way" name="way" typeRef="string"/>
                  <rule id="Rule_City"><inputEntry id="Cell_City"><text>"CITY"</text></inputEntry>
                    <outputEntry id="Way_City"><text>"up"</text></outputEntry></rule>
                  <rule id="Rule_Other"><inputEntry id="Cell_Other"><text>-</text></inputEntry>
                    <outputEntry id="Way_Other"><text>"on"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    void goodModelsBreakNothing() {
        assertThat(ProcessRules.breaches("good.bpmn", PROCESS, CODE)).isEmpty();
        assertThat(DecisionRules.breaches("choice.dmn", DECISION, CODE)).isEmpty();
    }

    @Test
    void fileIsNamedLikeItsModel() {
        assertThat(ProcessRules.breaches("other.bpmn", PROCESS, CODE))
                .singleElement()
                .asString()
                .contains("same name");
        assertThat(DecisionRules.breaches("other.dmn", DECISION, CODE))
                .singleElement()
                .asString()
                .contains("same name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            process id="good"                        | process id="Good_1"                       | kebab-case
            camunda:historyTimeToLive="P1D"          | camunda:x="y"                             | no history time to live
            isExecutable="true"                      | isExecutable="false"                      | not executable
            Listener_Answered                        | Listener_0abc123                          | generated id
            Flow_Worked                              | Flow_0abc123                              | not Flow_ and what it is
            Activity_Work                            | Task_Work                                 | not Activity_ and what it is
            Gateway_Late                             | late                                      | not Gateway_ and what it is
            Event_Begun                              | Start                                     | not Event_ and what it is
            >${late}<                                | >${dates.due(execution)}<                 | a condition is
            >${late}<                                | >${late and level == 'CITY'}<              | richer than an expression may be
            >${late}<                                | >${early}<                                | early: is neither a bean nor a variable
            >${late}<                                | >${early == 'yes'}<                       | early: is neither a bean nor a variable
            default="Flow_InTime"                    | camunda:x="y"                             | no default flow
            晚了吗? Late?                             | 晚了 Late                                  | asks no question
            name="是 yes"                             | name="yes"                                | not in both languages
            name="回答 Answer"                        | name="Answer"                             | not in both languages
            name="工作 Work"                          | name="工作"                                | not in both languages
            delegateExpression="${work}"             | delegateExpression="${nobody}"            | no bean that can do this
            delegateExpression="${work}"             | delegateExpression="${answered}"          | no bean that can do this
            camunda:delegateExpression="${work}"     | camunda:class="org.huying.Work"           | delegateExpression and nothing else
            delegateExpression="${begun}"            | delegateExpression="${answered}"          | no bean that can do this
            delegateExpression="${answered}"         | delegateExpression="${begun}"             | no bean that can do this
            ${dates.due(execution)}                  | ${nobody.due(execution)}                  | there is no bean "nobody"
            ${dates.due(execution)}                  | ${dates.end(execution)}                   | no public method
            ${dates.due(execution)}                  | ${dates.due(execution, level)}            | with 2 arguments
            ${dates.due(execution)}                  | ${hidden.due(execution)}                  | of a public class
            ${dates.group(answer)}                   | ${dates.group(question)}                  | question: is neither a bean nor a variable
            messageRef="Message_Said"/>              | messageRef="Message_Said" camunda:delegateExpression="${begun}"/> | no bean that can do this
            name="good.said"                         | name="good.shouted"                       | no message or error that the code declares
            decisionRef="choice"                     | decisionRef="chance"                      | no decision "chance"
            calledElement="good"                     | calledElement="better"                    | no process "better"
            camunda:in source="level"                | camunda:in source="rank"                  | rank: is no variable
            forms/answer.html                        | forms/reply.html                          | no form
            camunda:candidateGroups                  | camunda:x                                 | on nobody's desk
            BPMNShape bpmnElement="Activity_Work"    | BPMNShape bpmnElement="Activity_Call"     | Activity_Work: is not drawn
            BPMNEdge bpmnElement="Flow_Worked"       | BPMNEdge bpmnElement="Flow_Late"          | Flow_Worked: is not drawn
            """)
    void brokenProcessIsCaught(String good, String bad, String breach) {
        assertThat(PROCESS).contains(good);
        assertThat(String.join("\n", ProcessRules.breaches("good.bpmn", PROCESS.replace(good, bad), CODE)))
                .contains(breach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision id="choice"                     | decision id="Choice"                      | kebab-case
            camunda:historyTimeToLive="P1D"          | camunda:x="y"                             | no history time to live
            Rule_City                                | Rule_0abc123                              | generated id
            name="选择 Choose"                        | name="Choose"                             | not in both languages
            label="层级 Level"                        | label="Level"                             | not in both languages
            label="方式 Way"                          | camunda:x="y"                             | not in both languages
            hitPolicy="FIRST"                        | camunda:x="y"                             | does not say its hit policy
            >level<                                  | >rank<                                    | "rank" is no variable
            >-<                                      | >"STREET"<                                | no fallback
            """)
    void brokenDecisionIsCaught(String good, String bad, String breach) {
        assertThat(DECISION).contains(good);
        assertThat(String.join("\n", DecisionRules.breaches("choice.dmn", DECISION.replace(good, bad), CODE)))
                .contains(breach);
    }

    /** A bean whose methods a model may call. */
    public static class Dates {

        public Object due(Object execution) {
            return execution;
        }

        public String group(String answer) {
            return answer;
        }
    }

    /** A bean whose methods a model cannot call, since only this package sees it. */
    static class Hidden {

        public Object due(Object execution) {
            return execution;
        }
    }
}
