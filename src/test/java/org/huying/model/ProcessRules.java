package org.huying.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every process keeps to. */
final class ProcessRules {

    private static final Pattern FORM = Pattern.compile("embedded:deployment:forms/([a-z-]+\\.html)");
    private static final Pattern OTHER_BINDING =
            Pattern.compile("camunda:(class|expression|type|resultVariable)=\"|<camunda:script|<bpmn:script");

    private final BpmnModelInstance model;
    private final Code code;
    private final Breaches breaches = new Breaches();
    private final ExpressionRules expressions;

    private ProcessRules(BpmnModelInstance model, Code code) {
        this.model = model;
        this.code = code;
        this.expressions = new ExpressionRules(code, breaches);
    }

    /** What the model breaks; nothing where all is well. */
    static List<String> breaches(String file, String xml, Code code) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var rules = new ProcessRules(model, code);
        rules.breaches.requireNoGeneratedId(xml);
        rules.breaches.require(
                !OTHER_BINDING.matcher(xml).find(), "code is bound by delegateExpression and nothing else");
        rules.expressions.checkAll(xml);
        rules.each(Process.class).forEach(process -> rules.check(file, process));
        rules.checkElements();
        rules.checkWiring();
        rules.checkDrawing();
        return rules.breaches.found();
    }

    private void check(String file, Process process) {
        breaches.requireFileName(file, process.getId(), ".bpmn");
        breaches.requireTimeToLive(process.getId(), process.getCamundaHistoryTimeToLiveString());
        breaches.requireBothLanguages(process.getId(), process.getName());
        breaches.require(process.isExecutable(), "%s: is not executable", process.getId());
    }

    private void checkElements() {
        each(Activity.class).forEach(activity -> check(activity, "Activity"));
        each(Event.class).forEach(event -> check(event, "Event"));
        each(Gateway.class).filter(this::isDiverging).forEach(gateway -> check(gateway, "Gateway"));
        each(Gateway.class).forEach(gateway -> checkId(gateway, "Gateway"));
        each(SequenceFlow.class).forEach(flow -> checkId(flow, "Flow"));
        each(ExclusiveGateway.class).filter(this::isDiverging).forEach(this::checkQuestion);
        each(ConditionExpression.class)
                .forEach(condition -> breaches.require(
                        ExpressionRules.CONDITION
                                .matcher(condition.getTextContent())
                                .matches(),
                        "%s: a condition is ${flag} or ${name == 'value'}, not %s",
                        ((SequenceFlow) condition.getParentElement()).getId(),
                        condition.getTextContent()));
    }

    private void check(FlowNode node, String prefix) {
        checkId(node, prefix);
        breaches.requireBothLanguages(node.getId(), node.getName());
    }

    private void checkId(FlowElement element, String prefix) {
        breaches.require(
                element.getId().matches(prefix + "_[A-Z][A-Za-z]+"),
                "%s: the id is not %s_ and what it is",
                element.getId(),
                prefix);
    }

    private void checkQuestion(ExclusiveGateway gateway) {
        breaches.require(gateway.getDefault() != null, "%s: has no default flow", gateway.getId());
        breaches.require(
                gateway.getName() != null && gateway.getName().endsWith("?"), "%s: asks no question", gateway.getId());
        outgoing(gateway).forEach(flow -> breaches.requireBothLanguages(flow.getId(), flow.getName()));
    }

    private void checkWiring() {
        each(ServiceTask.class)
                .forEach(task -> expressions.checkBean(
                        task.getId(), text(task.getCamundaDelegateExpression()), JavaDelegate.class));
        each(MessageEventDefinition.class)
                .filter(event -> event.getCamundaDelegateExpression() != null)
                .forEach(event ->
                        expressions.checkBean(event.getId(), event.getCamundaDelegateExpression(), JavaDelegate.class));
        each(CamundaExecutionListener.class)
                .forEach(listener -> expressions.checkBean(
                        owner(listener), text(listener.getCamundaDelegateExpression()), ExecutionListener.class));
        each(CamundaTaskListener.class)
                .forEach(listener -> expressions.checkBean(
                        owner(listener), text(listener.getCamundaDelegateExpression()), TaskListener.class));
        each(BusinessRuleTask.class)
                .forEach(task -> breaches.require(
                        code.decisions().contains(text(task.getCamundaDecisionRef())),
                        "%s: there is no decision \"%s\"",
                        task.getId(),
                        task.getCamundaDecisionRef()));
        each(CallActivity.class)
                .forEach(call -> breaches.require(
                        code.processes().contains(text(call.getCalledElement())),
                        "%s: there is no process \"%s\"",
                        call.getId(),
                        call.getCalledElement()));
        each(UserTask.class).forEach(this::check);
        Stream.concat(
                        each(Message.class).map(Message::getName),
                        each(Error.class).map(Error::getErrorCode))
                .forEach(name -> requireDeclared("message or error", name));
        Stream.concat(
                        each(CamundaIn.class)
                                .flatMap(in -> Stream.of(text(in.getCamundaSource()), text(in.getCamundaTarget()))),
                        each(CamundaOut.class)
                                .flatMap(out -> Stream.of(text(out.getCamundaSource()), text(out.getCamundaTarget()))))
                .filter(name -> !name.isEmpty())
                .forEach(name -> requireDeclared("variable", name));
    }

    private void check(UserTask task) {
        var form = FORM.matcher(text(task.getCamundaFormKey()));
        breaches.require(
                form.matches() && code.forms().contains(form.group(1)),
                "%s: there is no form \"%s\"",
                task.getId(),
                task.getCamundaFormKey());
        breaches.require(
                Stream.of(task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers(), task.getCamundaAssignee())
                        .anyMatch(Objects::nonNull),
                "%s: is on nobody's desk",
                task.getId());
    }

    private void requireDeclared(String kind, String name) {
        breaches.require(code.names().contains(name), "%s: is no %s that the code declares", name, kind);
    }

    private void checkDrawing() {
        var shapes = each(BpmnShape.class)
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        var edges =
                each(BpmnEdge.class).map(edge -> edge.getBpmnElement().getId()).collect(Collectors.toSet());
        each(FlowNode.class)
                .forEach(node -> breaches.require(shapes.contains(node.getId()), "%s: is not drawn", node.getId()));
        each(SequenceFlow.class)
                .forEach(flow -> breaches.require(edges.contains(flow.getId()), "%s: is not drawn", flow.getId()));
    }

    private <T extends ModelElementInstance> Stream<T> each(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    private boolean isDiverging(Gateway gateway) {
        return outgoing(gateway).count() > 1;
    }

    private Stream<SequenceFlow> outgoing(Gateway gateway) {
        return each(SequenceFlow.class).filter(flow -> flow.getSource().equals(gateway));
    }

    private static String owner(ModelElementInstance listener) {
        return listener.getParentElement().getParentElement().getAttributeValue("id");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
