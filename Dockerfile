FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
# The checks belong to "mvn verify"; here only the jar is made.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -DskipTests -Dspotless.check.skip

FROM eclipse-temurin:17-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /huying huying
WORKDIR /huying
RUN install --directory --owner=huying /huying/data /huying/data/attachments
USER huying
COPY --from=build /build/target/huying-*.jar huying.jar
EXPOSE 8080
HEALTHCHECK --start-period=120s --interval=10s --timeout=5s --retries=3 \
  CMD curl --fail --silent http://localhost:8080/actuator/health/readiness
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-jar", "huying.jar"]
