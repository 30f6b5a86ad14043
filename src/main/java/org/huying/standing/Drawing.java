package org.huying.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

import org.huying.routing.Name;

/** Reads the picture out of a model's diagram interchange. */
final class Drawing {

    private static final double MARGIN = 20;

    private Drawing() {}

    /** The picture of a process that has not begun. */
    static ProcessPicture of(BpmnModelInstance model) {
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .flatMap(shape -> shape(shape).stream())
                .sorted(Comparator.comparing(ProcessPicture.Shape::kind))
                .toList();
        var lines = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(Drawing::line)
                .toList();
        return new ProcessPicture(frame(model), shapes, lines);
    }

    private static Optional<ProcessPicture.Shape> shape(BpmnShape shape) {
        if (!(shape.getBpmnElement() instanceof FlowNode node)) {
            return Optional.empty();
        }
        var box = box(shape.getBounds());
        var label = shape.getBpmnLabel() == null || shape.getBpmnLabel().getBounds() == null
                ? box
                : box(shape.getBpmnLabel().getBounds());
        var name = Name.ofLabel(node.getName() == null ? "" : node.getName());
        return Optional.of(
                new ProcessPicture.Shape(node.getId(), kind(node), name, box, label, ProcessPicture.State.AHEAD));
    }

    private static ProcessPicture.Kind kind(FlowNode node) {
        if (node instanceof SubProcess) {
            return ProcessPicture.Kind.PART;
        }
        if (node instanceof Gateway) {
            return ProcessPicture.Kind.GATEWAY;
        }
        return node instanceof Event ? ProcessPicture.Kind.EVENT : ProcessPicture.Kind.TASK;
    }

    private static ProcessPicture.Line line(BpmnEdge edge) {
        return new ProcessPicture.Line(edge.getWaypoints().stream()
                .map(point -> point.getX() + "," + point.getY())
                .collect(Collectors.joining(" ")));
    }

    private static ProcessPicture.Box frame(BpmnModelInstance model) {
        var boxes = model.getModelElementsByType(Bounds.class).stream().map(Drawing::box);
        var points = model.getModelElementsByType(BpmnEdge.class).stream()
                .flatMap(edge -> edge.getWaypoints().stream())
                .map(point -> new ProcessPicture.Box(point.getX(), point.getY(), 0, 0));
        return around(Stream.concat(boxes, points).toList());
    }

    private static ProcessPicture.Box around(Collection<ProcessPicture.Box> boxes) {
        var left = boxes.stream().mapToDouble(ProcessPicture.Box::x).min().orElse(0) - MARGIN;
        var top = boxes.stream().mapToDouble(ProcessPicture.Box::y).min().orElse(0) - MARGIN;
        var right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        var bottom =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        return new ProcessPicture.Box(left, top, right - left, bottom - top);
    }

    private static ProcessPicture.Box box(Bounds bounds) {
        return new ProcessPicture.Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
