package org.huying.routing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who has to answer for what, as a duty list says it; a department that returns a call names the item that says whose
 * it is.
 *
 * @param field the area of work; only the special list has it
 * @param item the number in the list; several concrete problems of the special list share one
 * @param departments the lead first, then those that support
 */
public record DutyItem(
        String code,
        DutyList list,
        @Nullable SpecialField field,
        int item,
        Name name,
        String category,
        List<ResponsibleDepartment> departments) {

    /** The lists of Baiyun district, 2019; ours are samples in their shape. */
    public enum DutyList {
        /** 职责清单: what a street or town has to see to. */
        DUTY,
        /** 专项清单: what a street meets often and cannot solve alone. */
        SPECIAL
    }

    /** The three areas of work of the special list. */
    public enum SpecialField {
        /** 综合执法 */
        ENFORCEMENT,
        /** 重点工作 */
        KEY_WORK,
        /** 应急处置 */
        EMERGENCY
    }

    public ResponsibleDepartment lead() {
        return departments.get(0);
    }
}
