package org.huying.standing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.huying.routing.Name;

/** A process model as it is drawn, with what of it is done and where it is; lengths are points of the diagram. */
public record ProcessPicture(Box frame, List<Shape> shapes, List<Line> lines) {

    private static final double LEGIBLE_WIDE = 1000;
    private static final double LEGIBLE_HIGH = 230;

    /** What a shape is drawn as. */
    public enum Kind {
        PART,
        TASK,
        GATEWAY,
        EVENT
    }

    /** Whether a shape was entered. */
    public enum State {
        AHEAD,
        DONE,
        ACTIVE
    }

    /** A place on the picture. */
    public record Box(double x, double y, double width, double height) {

        public double centre() {
            return x + width / 2;
        }

        public double middle() {
            return y + height / 2;
        }

        Box around(Box other) {
            var left = Math.min(x, other.x);
            var top = Math.min(y, other.y);
            return new Box(
                    left,
                    top,
                    Math.max(x + width, other.x + other.width) - left,
                    Math.max(y + height, other.y + other.height) - top);
        }
    }

    /**
     * A step of the process.
     *
     * @param label where its name stands: inside of a task, beside an event or gateway
     */
    public record Shape(String id, Kind kind, Name name, Box box, Box label, State state) {

        /** Its name, line by line, where each is centred. */
        public List<Text> texts(Locale locale) {
            var lines = Lettering.lines(name.in(locale), kind == Kind.TASK ? box.width() - 12 : label.width() + 12);
            var first =
                    switch (kind) {
                        case PART -> box.y() + 18;
                        case TASK -> box.middle() + 4 - (lines.size() - 1) * Lettering.LINE / 2;
                        default -> firstLine(lines.size());
                    };
            var x = kind == Kind.EVENT || kind == Kind.GATEWAY ? label.centre() : box.centre();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Text(x, first + i * Lettering.LINE, lines.get(i)))
                    .toList();
        }

        /** A label above its shape ends beside it, one below begins there. */
        private double firstLine(int lines) {
            return label.y() + label.height() <= box.y()
                    ? label.y() + label.height() - 3 - (lines - 1) * Lettering.LINE
                    : label.y() + 11;
        }

        /** The corners of a gateway. */
        public String diamond() {
            return box.centre() + "," + box.y() + " " + (box.x() + box.width()) + "," + box.middle() + " "
                    + box.centre() + "," + (box.y() + box.height()) + " " + box.x() + "," + box.middle();
        }

        Shape in(Set<String> done, Set<String> active) {
            var now = active.contains(id) ? State.ACTIVE : done.contains(id) ? State.DONE : State.AHEAD;
            return new Shape(id, kind, name, box, label, now);
        }
    }

    /** A line of letters around its middle. */
    public record Text(double x, double y, String line) {}

    /** A way from step to step: {@code x,y x,y …}. */
    public record Line(String points) {}

    /**
     * The part that letters stay legible of on a sheet of paper and on a phone: all that is active, as far as there is room
     * for it beside the first. Absent where nothing is.
     */
    public Optional<Box> window() {
        return shapes.stream()
                .filter(shape -> shape.state() == State.ACTIVE && shape.kind() != Kind.PART)
                .map(Shape::box)
                .reduce((all, box) -> {
                    var both = all.around(box);
                    return both.width() <= LEGIBLE_WIDE && both.height() <= LEGIBLE_HIGH ? both : all;
                })
                .map(active -> new Box(
                        within(active.centre() - LEGIBLE_WIDE / 2, frame.x(), frame.x() + frame.width(), LEGIBLE_WIDE),
                        within(active.middle() - LEGIBLE_HIGH / 2, frame.y(), frame.y() + frame.height(), LEGIBLE_HIGH),
                        LEGIBLE_WIDE,
                        LEGIBLE_HIGH));
    }

    private static double within(double start, double first, double last, double length) {
        return Math.max(first, Math.min(start, last - length));
    }

    ProcessPicture in(Set<String> done, Set<String> active) {
        return new ProcessPicture(
                frame, shapes.stream().map(shape -> shape.in(done, active)).toList(), lines);
    }
}
