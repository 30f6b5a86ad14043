package org.huying.deadline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a deadline from being watched.
 *
 * @param subject see {@link Deadline#subject}
 * @param ledger the date the ledger says
 * @param timer the date the engine's timer carries
 * @param job the engine's id of the timer, as Cockpit shows it
 */
record Finding(
        Type type,
        String callNumber,
        DeadlineKind kind,
        String subject,
        @Nullable Instant ledger,
        @Nullable Instant timer,
        @Nullable String job) {

    /** What can be wrong, and what to do about it. */
    enum Type {
        UNARMED(
                "A deadline runs and no timer watches it. Open the call in Cockpit: when its process has ended, end the"
                        + " deadline; otherwise modify the instance so that the step is entered again.",
                "时限正在计时,但没有定时器。请在 Cockpit 中打开该诉求:流程已结束的,应终止该时限;否则修改流程实例,使其重新进入该步骤。"),
        NO_DEADLINE(
                "A task waits and no deadline runs for it. Modify the instance in Cockpit so that the step is entered"
                        + " again.",
                "任务在等待办理,但没有正在计时的时限。请在 Cockpit 中修改流程实例,使其重新进入该步骤。"),
        WRONG_DATE(
                "Ledger and timer disagree. The ledger is right: set the job's due date in Cockpit to the ledger's.",
                "台账与定时器的日期不一致。以台账为准:请在 Cockpit 中将该作业的到期时间改为台账日期。"),
        UNKNOWN_TIMER(
                "A timer runs and the ledger has no deadline for it. It will fire for nothing: delete the job in"
                        + " Cockpit after a look at the call.",
                "定时器正在运行,但台账中没有对应时限。请核对该诉求后在 Cockpit 中删除该作业。"),
        STUCK(
                "A timer failed or is suspended and will not fire. Read its incident in Cockpit, then increase its"
                        + " retries or activate it.",
                "定时器执行失败或被挂起,不会触发。请在 Cockpit 中查看事件原因,然后增加重试次数或激活该作业。");

        final String advice;
        final String chineseAdvice;

        Type(String advice, String chineseAdvice) {
            this.advice = advice;
            this.chineseAdvice = chineseAdvice;
        }
    }
}
